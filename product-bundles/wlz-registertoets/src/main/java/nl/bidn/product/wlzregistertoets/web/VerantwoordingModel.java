// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * All that the tab Verantwoording needs.
 *
 * @param totaal how many can be leafed through
 * @param rekenblad whether a spreadsheet holds them all
 * @param gevonden how many there are, in words
 * @param alles whether look-ups of others are shown too
 * @param meer whether there are several organisations
 * @param perPersoon only of whom the reader sees the look-ups
 * @param fouten by the name of the field
 */
public record VerantwoordingModel(
        ListQuery query,
        List<Raadpleegregel> regels,
        int totaal,
        int pageSize,
        boolean rekenblad,
        String gevonden,
        boolean alles,
        boolean meer,
        List<Option> doelen,
        List<Option> deuren,
        List<Option> personen,
        List<Option> perioden,
        long alle,
        List<Aantal> perDoel,
        List<Aantal> perDeur,
        List<Aantal> perPersoon,
        List<Signaalregel> signalen,
        Map<String, String> fouten,
        String formToken) {
    public record Aantal(String naam, long aantal) {}

    /** Unusual use of which somebody was told. */
    public record Signaalregel(Instant moment, String wie, List<String> waarom, int aantal) {}

    /** None: there is nothing wrong with it. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }
}
