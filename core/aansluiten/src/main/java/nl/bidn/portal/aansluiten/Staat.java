// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

/** How far an application is. Which act leads where stands in {@link Handeling}. */
public enum Staat {
    CONCEPT,
    INGEDIEND,
    IN_BEHANDELING,
    AANVULLING_GEVRAAGD,
    GOEDGEKEURD,
    AFGEWEZEN,
    INGETROKKEN;

    /** Whether nothing can be done with it any more. */
    public boolean isFinal() {
        return this == GOEDGEKEURD || this == AFGEWEZEN || this == INGETROKKEN;
    }

    /** Whether it is on the queue of the servicedesk. */
    public boolean isOpen() {
        return this == INGEDIEND || this == IN_BEHANDELING || this == AANVULLING_GEVRAAGD;
    }
}
