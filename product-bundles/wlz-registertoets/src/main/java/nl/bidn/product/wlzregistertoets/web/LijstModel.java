// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;

/**
 * All that the page Lijst controleren needs.
 *
 * @param basis the address of the tab
 * @param totaal how many lists there are
 * @param invoer what was filled in
 */
public record LijstModel(
        String basis,
        List<Lijstblok> lijsten,
        ListQuery query,
        int totaal,
        int pageSize,
        List<Option> organisaties,
        List<Option> doelen,
        Invoer invoer,
        String formToken) {
    /**
     * What was filled in, and what is wrong with it.
     *
     * @param regels what is wrong with the file, line by line
     * @param meer how many more of those there are, that are not told
     */
    public record Invoer(
            String organisatie,
            String doel,
            String kenmerk,
            Optional<String> foutOrganisatie,
            Optional<String> foutDoel,
            Optional<String> foutKenmerk,
            Optional<String> foutBestand,
            List<Foutregel> regels,
            int meer) {
        static Invoer leeg() {
            return van("", "", "");
        }

        static Invoer van(String organisatie, String doel, String kenmerk) {
            return new Invoer(
                    organisatie,
                    doel,
                    kenmerk,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    0);
        }
    }

    /** Behind a line that asks to choose. */
    public static List<Option> keuze(String kies, List<Option> opties) {
        return Stream.concat(Stream.of(new Option("", kies)), opties.stream()).toList();
    }
}
