// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import nl.bidn.portal.ui.Option;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Aanvraagregel;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Persoon;

/** What the servicedesk sees. */
public record DeelnemersModel(String melding, List<Aanvraagregel> aanvragen, List<Regel> deelnemers, String formToken) {
    /** One in the list. */
    public record Regel(String organisatie, String naam, String soort, String modules, boolean actief) {}

    /** A module that it has. */
    public record Moduleregel(String code, String naam) {}

    /** One participant on a page of its own. */
    public record Kaart(
            String melding,
            String organisatie,
            String naam,
            String soort,
            List<Option> soorten,
            List<Moduleregel> modules,
            List<String> vestigingen,
            List<Persoon> personen,
            List<Aanvraagregel> aanvragen,
            String formToken) {}
}
