// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;

/** An answer on a screen: by source what it said, or why it said nothing. */
public record ResultaatModel(Vraagblok blok, List<Brondeel> delen) {
    /**
     * One source.
     *
     * @param melding what must be known of it: that it is not all, failed or was late; never empty
     * @param soort the colour of that
     */
    public record Brondeel(String code, String naam, String melding, String soort, List<Regel> regels) {
        public Brondeel {
            regels = List.copyOf(regels);
        }
    }

    /** @param bedrag in the way of the language, or empty */
    public record Regel(String soort, String omschrijving, String periode, String bedrag) {}

    public ResultaatModel {
        delen = List.copyOf(delen);
    }
}
