// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.ui.ListQuery;

/** The address book as the page shows it. */
public record AdresboekModel(ListQuery query, long totaal, int perPagina, List<Regel> regels) {
    /** One participant in the list. */
    public record Regel(String id, String naam, String soort, String modules, boolean kanOntvangen) {}

    /** One participant on a page of its own. */
    public record Kaart(
            String id,
            String naam,
            String soort,
            boolean actief,
            List<String> vestigingen,
            List<String> modules,
            List<String> aanvaardt,
            List<Sleutelregel> sleutels) {}

    /** One key. */
    public record Sleutelregel(
            String kid, String gebruik, String van, String tot, String stand, String kleur, Optional<String> sinds) {}
}
