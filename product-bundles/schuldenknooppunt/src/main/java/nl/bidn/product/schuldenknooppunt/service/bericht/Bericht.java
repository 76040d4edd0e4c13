// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as the node knows it.
 *
 * @param datum when it was offered
 * @param opgehaald whether the receiver ever fetched it
 * @param vervalt when the content is destroyed unless it is confirmed
 * @param beeindigd when it came to its last state
 * @param antwoordVoor until when an answer is expected; none before it is confirmed, or if it is no question
 * @param beantwoord whether a message answered it
 */
public record Bericht(
        Kop kop,
        Stand stand,
        Instant datum,
        boolean opgehaald,
        Instant vervalt,
        Optional<Instant> beeindigd,
        Optional<Instant> antwoordVoor,
        boolean beantwoord) {
    /** As it is once somebody fetched it. */
    Bericht naOphalen() {
        return new Bericht(kop, Stand.OPGEHAALD, datum, true, vervalt, beeindigd, antwoordVoor, beantwoord);
    }

    /** As it is once it was confirmed, which only what was fetched can be. */
    Bericht naBevestigen(Instant nu, Optional<Instant> uiterlijk) {
        return new Bericht(kop, Stand.BEVESTIGD, datum, true, vervalt, Optional.of(nu), uiterlijk, beantwoord);
    }
}
