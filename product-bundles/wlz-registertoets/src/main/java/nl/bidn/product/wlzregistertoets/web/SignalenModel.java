// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * All that the page Wlz-signalen needs.
 *
 * @param basis the address of the tab
 * @param totaal how many can be leafed through
 * @param clienten how many people are followed
 * @param rekenblad whether all that is asked for fits in a spreadsheet
 * @param fout what is wrong with what was searched for; none: nothing
 */
public record SignalenModel(
        String basis,
        List<Signaalregel> regels,
        ListQuery query,
        int totaal,
        int pageSize,
        int clienten,
        boolean meerOrganisaties,
        boolean rekenblad,
        List<Option> soorten,
        List<Option> staten,
        @Nullable String fout,
        String formToken) {
    /** Whether there is nothing at all, whatever is searched for. */
    public boolean leeg() {
        return regels.isEmpty() && !query.narrowed();
    }
}
