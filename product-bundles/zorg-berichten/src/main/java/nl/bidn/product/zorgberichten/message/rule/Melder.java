// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

/** What a rule with memory says what it found to. Of one run, on one thread. */
interface Melder {
    /** The instance that ends now breaks the rule. */
    void meld();

    /** The scope that ends now breaks the rule. */
    void meldBereik();

    /** Keeps where the instance that ends now is, for later; the number counts from 0 in each scope. */
    int bewaar();

    /** An instance that was kept breaks the rule. */
    void meldBewaarde(int nummer);
}
