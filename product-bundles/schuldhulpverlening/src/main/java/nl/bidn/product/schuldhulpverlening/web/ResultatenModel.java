// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;
import nl.bidn.portal.ui.ListQuery;

/**
 * All that the tab Resultaten needs.
 *
 * @param meer whether there are questions of several organisations
 */
public record ResultatenModel(
        List<Melding> meldingen,
        List<Vraagblok> vragen,
        ListQuery query,
        int totaal,
        int pageSize,
        boolean meer,
        String formToken) {
    /** Of the tab. */
    public static final String BASIS = "/schuldhulpverlening/resultaten";
}
