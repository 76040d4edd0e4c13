// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;

/**
 * All that the tab Verantwoording needs.
 *
 * @param totaal how many can be leafed through
 * @param gevonden how many there are, in words
 * @param alles whether questions of others are shown too
 * @param fout what is wrong with the BSN that was typed
 */
public record VerantwoordingModel(
        ListQuery query,
        List<Option> perioden,
        List<Regel> regels,
        int totaal,
        int pageSize,
        String gevonden,
        boolean alles,
        Optional<String> fout,
        String formToken) {
    /** A question as the accounting shows it: nothing of whom it was about. */
    public record Regel(
            Instant moment,
            String vrager,
            String dienst,
            String doel,
            String kenmerk,
            String nummer,
            String organisatie,
            String van,
            String via,
            String stand) {}
}
