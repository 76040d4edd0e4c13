// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.List;
import nl.bidn.product.wlzregistertoets.service.Registerstand;

/** What comes of a question. */
public sealed interface Toetsuitkomst {
    record Beantwoord(Toetsantwoord antwoord) implements Toetsuitkomst {}

    /** @param redenen all that is wrong, at least one */
    record Geweigerd(List<Afwijzing> redenen) implements Toetsuitkomst {
        public Geweigerd {
            redenen = List.copyOf(redenen);
        }
    }

    /** There is no register, or none that may still be used. Never answered with <em>Nee</em>. */
    record NietBeschikbaar(Registerstand stand) implements Toetsuitkomst {}

    /** The organisation, or this system, asked more than its limit allows; it may ask again later. */
    record TeVeel(int seconden) implements Toetsuitkomst {}
}
