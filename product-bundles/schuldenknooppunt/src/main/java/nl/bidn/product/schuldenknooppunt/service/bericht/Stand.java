// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

/**
 * Where a message is. From the first two it goes to one of the others, and stays there. In the order in which a message comes to them, as
 * the logbook reads them one after the other.
 */
public enum Stand {
    AANGEBODEN,
    /** The receiver got the content at least once, and has not said yet that he keeps it. */
    OPGEHAALD,
    /** The receiver has it; the node has destroyed the content. */
    BEVESTIGD,
    /** Not confirmed in time; the content is destroyed, and the sender must send it again. */
    VERLOPEN,
    /** Taken back by the sender before anybody fetched it. */
    INGETROKKEN;

    /** Whether the node still has the content. */
    public boolean heeftInhoud() {
        return this == AANGEBODEN || this == OPGEHAALD;
    }
}
