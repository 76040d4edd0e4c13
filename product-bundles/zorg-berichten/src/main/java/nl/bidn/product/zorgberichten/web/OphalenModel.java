// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.ui.Option;

/**
 * All that the page Ophalen needs.
 *
 * @param basis the address of the tab
 * @param organisatie the name of the chosen one; none: several were chosen
 * @param foutberichten the newest messages of the municipality that a receiver refused after all
 * @param foutlog where all of them are
 * @param fout about the selection
 */
public record OphalenModel(
        String basis,
        Lijst<Berichtregel> lijst,
        Optional<String> organisatie,
        List<Option> soorten,
        List<Option> statussen,
        List<Foutlogregel> foutberichten,
        String foutlog,
        String formToken,
        Optional<String> fout) {
    /** What is searched for, for the addresses of the selection and of the export. */
    public String zoekvraag() {
        return lijst.query().linkToPage(lijst.query().page());
    }
}
