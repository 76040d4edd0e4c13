// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.ui.Option;

/**
 * All that the page Aanleveren needs.
 *
 * @param basis the address of the tab
 * @param gemeenten for which files can be offered; with more than one the user says which
 * @param gekozen the code of the one that was chosen; empty: none yet
 * @param foutGemeente what is wrong with that choice
 * @param foutBestanden what is wrong with the files
 */
public record AanleverenModel(
        String basis,
        Lijst<Berichtregel> lijst,
        List<Option> soorten,
        List<Option> staten,
        List<Option> gemeenten,
        String gekozen,
        String formToken,
        Optional<String> foutGemeente,
        Optional<String> foutBestanden) {
    /** The municipalities behind a line that asks to choose. */
    public List<Option> keuze(String kies) {
        return Stream.concat(Stream.of(new Option("", kies)), gemeenten.stream())
                .toList();
    }
}
