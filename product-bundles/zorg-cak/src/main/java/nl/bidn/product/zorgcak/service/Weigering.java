// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak.service;

import java.util.Map;

/**
 * Why something that the CAK sends is not taken.
 *
 * @param code of the list of the node
 * @param omschrijving for people
 */
public record Weigering(String code, String omschrijving) {
    /** The reasons that are found before the hub sees the message. */
    public enum Reden {
        ENVELOP_ONGELDIG,
        ENVELOP_TE_GROOT,
        SYSTEEM_NIET_BEVOEGD
    }

    private static final Map<Reden, Weigering> ALLE = Tabel.lees(
            "/codes/weigeringen.tsv",
            3,
            columns -> Reden.valueOf(columns[0]),
            columns -> new Weigering(columns[1], columns[2]));

    public static Weigering van(Reden reden) {
        Weigering weigering = ALLE.get(reden);
        if (weigering == null) {
            throw new IllegalStateException("no code for " + reden);
        }
        return weigering;
    }

    /** With a sentence that says more. */
    public Weigering omdat(String zin) {
        return new Weigering(code, zin);
    }
}
