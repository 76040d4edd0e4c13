// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.time.Instant;
import java.util.Optional;

/**
 * How far one source is with a question.
 *
 * @param bron its code
 * @param moment when it became so
 * @param bestand of the vault; only while what it said is kept
 */
public record Bronstand(String bron, Bronstaat staat, Instant moment, Optional<String> bestand) {
    public static Bronstand gevraagd(String bron, Instant moment) {
        return new Bronstand(bron, Bronstaat.GEVRAAGD, moment, Optional.empty());
    }

    Bronstand zonderInhoud() {
        return new Bronstand(bron, staat, moment, Optional.empty());
    }
}
