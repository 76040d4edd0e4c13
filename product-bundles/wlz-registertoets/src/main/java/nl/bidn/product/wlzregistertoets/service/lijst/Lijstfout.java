// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import nl.bidn.product.wlzregistertoets.service.toets.Afwijzing;

/**
 * One thing that is wrong with a file. Nothing of what the line says is in it.
 *
 * @param regel number of the line, from 1; 0: about the file as a whole
 * @param soort has its own sentence for people ({@code lijst.fout.<soort>})
 * @param eerder of a double: the line with the same BSN; otherwise 0
 */
public record Lijstfout(int regel, Soort soort, int eerder) {
    /** What may be wrong; those of a BSN and a reference are as for one person. */
    public enum Soort {
        BSN_ONTBREEKT,
        BSN_TEKENS,
        BSN_LENGTE,
        BSN_ELFPROEF,
        KENMERK_ONGELDIG,
        REGEL_LEEG,
        REGEL_TE_LANG,
        REGEL_ONLEESBAAR,
        REGEL_KOLOMMEN,
        DUBBEL,
        DATUM_ONGELDIG,
        DATUM_VOLGORDE,
        /** Read no further than this line. */
        TE_VEEL,
        BESTAND_LEEG,
        BESTAND_TE_GROOT,
        BESTAND_AFGEBROKEN;

        static Soort van(Afwijzing afwijzing) {
            return valueOf(afwijzing.name());
        }
    }

    static Lijstfout op(int regel, Soort soort) {
        return new Lijstfout(regel, soort, 0);
    }

    static Lijstfout bestand(Soort soort) {
        return new Lijstfout(0, soort, 0);
    }
}
