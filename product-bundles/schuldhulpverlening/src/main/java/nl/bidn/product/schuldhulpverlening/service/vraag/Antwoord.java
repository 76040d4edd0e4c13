// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.List;
import java.util.Optional;
import nl.bidn.product.schuldhulpverlening.message.Antwoordbericht;

/** What the sources said, for who asked. */
public record Antwoord(Vraag vraag, List<Deel> delen) {
    /**
     * One source.
     *
     * @param bericht none: it failed or was late
     */
    public record Deel(Bronstand stand, Optional<Antwoordbericht> bericht) {}

    public Antwoord {
        delen = List.copyOf(delen);
    }
}
