// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

/**
 * A rule that looks at all instances of a class within a scope. Made for one run and used by one thread. What it keeps is a
 * few dozen bytes at most for each instance: a message of 25 MB has 200,000 of the smallest.
 */
interface Geheugen {
    /** The scope begins: forget all. */
    void begin();

    /** An instance of the class ends. */
    void zie(Waarden w, Melder melder);

    /** The scope ends; values of its own are there. */
    default void einde(Waarden w, Melder melder) {}
}
