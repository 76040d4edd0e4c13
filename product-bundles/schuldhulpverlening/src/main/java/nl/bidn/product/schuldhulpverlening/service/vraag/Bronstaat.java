// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

/** What came of asking one source. */
public enum Bronstaat {
    GEVRAAGD,
    BEANTWOORD,
    /** It answered, and said that this is not all. */
    GEDEELTELIJK,
    /** It refused, or what it said cannot be read. */
    MISLUKT,
    /** It did not answer within the term. */
    TE_LAAT;

    public boolean isOpen() {
        return this == GEVRAAGD;
    }

    /** Whether there is something to show. */
    public boolean heeftInhoud() {
        return this == BEANTWOORD || this == GEDEELTELIJK;
    }
}
