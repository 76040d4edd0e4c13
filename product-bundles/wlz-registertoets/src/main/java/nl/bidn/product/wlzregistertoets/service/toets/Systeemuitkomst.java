// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.List;
import java.util.Optional;

/** What comes of a question of a system. */
public sealed interface Systeemuitkomst {
    record Beantwoord(Toetsantwoord antwoord) implements Systeemuitkomst {}

    /**
     * All that is wrong with the question.
     *
     * @param organisatieOntbreekt it does not say for whom it is, and the system acts for several
     */
    record Onjuist(boolean organisatieOntbreekt, List<Afwijzing> redenen) implements Systeemuitkomst {
        public Onjuist {
            redenen = List.copyOf(redenen);
        }
    }

    /** @param weigering none: not for this organisation, whether or not there is one */
    record GeenToegang(Optional<Weigering> weigering) implements Systeemuitkomst {}

    /** A message with this number came before, and had its answer. */
    record Dubbel() implements Systeemuitkomst {}

    /** Never answered with <em>Nee</em>. */
    record NietBeschikbaar() implements Systeemuitkomst {}

    record TeVeel(int seconden) implements Systeemuitkomst {}
}
