// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.codes;

import java.util.Optional;
import nl.bidn.zorg.keten.Aanname;

/**
 * Why something that a partner brings is not taken.
 *
 * @param code of the list of the node
 * @param omschrijving for people
 */
public record Weigering(String code, String omschrijving) {
    /** As the hub says it; none: the hub has it. */
    public static Optional<Weigering> van(Aanname aanname) {
        if (aanname instanceof Aanname.Geweigerd nee) {
            return Optional.of(new Weigering(nee.code(), nee.omschrijving()));
        }
        if (aanname instanceof Aanname.Dubbel nogEens) {
            return Optional.of(new Weigering(nogEens.code(), nogEens.omschrijving()));
        }
        return Optional.empty();
    }

    /** With a sentence that says more. */
    public Weigering omdat(String zin) {
        return new Weigering(code, zin);
    }
}
