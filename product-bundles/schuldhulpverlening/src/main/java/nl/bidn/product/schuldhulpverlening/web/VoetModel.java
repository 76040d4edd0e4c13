// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * All that the tab Beslagvrije voet needs.
 *
 * @param getypt by the name of the field
 * @param fouten by the name of the field
 * @param bron of the amounts, with the day from which they hold
 * @param oud whether newer amounts should be there by now
 */
public record VoetModel(
        List<Option> leefsituaties,
        List<Option> toeslagen,
        Map<String, String> getypt,
        Map<String, String> fouten,
        Optional<Uitkomst> uitkomst,
        String bron,
        boolean oud,
        String formToken) {
    /** What came of it, in words; {@code regels} is what it was computed from. */
    public record Uitkomst(String bedrag, String uitleg, List<Regel> regels) {}

    public record Regel(String naam, String waarde) {}

    public String waarde(String veld) {
        return getypt.getOrDefault(veld, "");
    }

    /** None: there is nothing wrong with it. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }
}
