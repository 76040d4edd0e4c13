// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import java.util.Map;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * All that the page with the clients needs.
 *
 * @param basis the address of the page
 * @param clienten how many people are followed
 * @param meldingen what came of what was done just before
 * @param ingevuld by the name of the field
 * @param fouten by the name of the field
 * @param regels what is wrong with the file, line by line
 * @param meer how many more of those there are, that are not told
 */
public record ClientenModel(
        String basis,
        int clienten,
        List<Option> organisaties,
        List<RaadplegenModel.Melding> meldingen,
        Map<String, String> ingevuld,
        Map<String, String> fouten,
        List<Foutregel> regels,
        int meer,
        String formToken) {
    public String waarde(String veld) {
        return ingevuld.getOrDefault(veld, "");
    }

    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }
}
