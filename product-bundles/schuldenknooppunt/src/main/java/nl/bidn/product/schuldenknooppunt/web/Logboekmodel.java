// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import java.util.Map;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * All that the tab Logboek needs.
 *
 * @param totaal how many can be leafed through
 * @param gevonden how many there are, in words
 * @param fouten by the name of the field
 */
public record Logboekmodel(
        ListQuery query,
        List<Logboekregel> regels,
        int totaal,
        int pageSize,
        String gevonden,
        List<Option> berichten,
        List<Option> soorten,
        List<Option> jaOfNee,
        Map<String, String> fouten) {
    /** None: there is nothing wrong with it. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }

    /** Whether one of the fields is used that are folded away otherwise. */
    public boolean uitgeklapt() {
        return List.of(
                        Logboekfilter.CONVERSATIE,
                        Logboekfilter.KRUISREFERENTIE,
                        Logboekfilter.VERSIE,
                        Logboekfilter.OPGEHAALD,
                        Logboekfilter.BEVESTIGD,
                        Logboekfilter.AFZENDERSOORT,
                        Logboekfilter.ONTVANGERSOORT)
                .stream()
                .anyMatch(veld -> !query.filter(veld).isEmpty());
    }
}
