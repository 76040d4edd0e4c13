// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.ui.Option;

/**
 * All that the template needs.
 *
 * @param rows of the lines of this page
 * @param organisation the name of the chosen one; none: several were chosen
 * @param error about the selection
 */
public record OphalenModel(
        ReportList list,
        List<Content> rows,
        Optional<String> organisation,
        List<Option> statuses,
        String formToken,
        Optional<String> error) {

    public int pageSize() {
        return ReportList.PAGE_SIZE;
    }

    /** Where the selection is sent: keeps what is searched for, for when it must be mended. */
    public String selectionAddress() {
        return "/alleenverdieners/ophalen/selectie"
                + list.query().linkToPage(list.query().page());
    }
}
