// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.aansluiten.Behandeling.Gevolg;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;

/** What approval does, in sentences for the officer. */
record Plan(Names names, Texts texts) {
    List<String> of(List<Gevolg> gevolgen) {
        return gevolgen.stream().map(this::sentence).toList();
    }

    private String sentence(Gevolg one) {
        List<String> details = new ArrayList<>(one.details());
        switch (one.soort()) {
            case ORGANISATIE_TOEVOEGEN -> named(details, 2, "type", OrganisationType.class);
            case OVEREENKOMST_VASTLEGGEN ->
                details.set(1, names.agreement(new ProductId(details.get(0)), new Agreement(details.get(1))));
            case DIENST_AAN, DIENST_UIT, MACHTIGING_VASTLEGGEN ->
                details.set(1, diensten(new ProductId(details.get(0)), details.get(1)));
            case SUB_OIN_VASTLEGGEN -> named(details, 1, "afdeling", Department.class);
            case GEBRUIKERSBEHEERDER_REGISTREREN -> named(details, 0, "domein", Domain.class);
            case ROL_GEVEN, ROL_INTREKKEN -> details.set(1, names.role(new ProductId(details.get(0)), details.get(1)));
            case NUMMER_TOEVOEGEN -> details.set(0, names.number(details.get(0)));
            case PRODUCT_AAN, PRODUCT_UIT, OIN_VASTLEGGEN -> {}
        }
        switch (one.soort()) {
            case OVEREENKOMST_VASTLEGGEN,
                    PRODUCT_AAN,
                    PRODUCT_UIT,
                    DIENST_AAN,
                    DIENST_UIT,
                    ROL_GEVEN,
                    ROL_INTREKKEN,
                    MACHTIGING_VASTLEGGEN -> details.set(0, names.product(new ProductId(details.get(0))));
            default -> {}
        }
        return texts.text("gevolg." + Names.key(one.soort()), details.toArray());
    }

    private String diensten(ProductId product, String ids) {
        return names.diensten(product, List.of(ids.split("[, ]+", -1)));
    }

    private <E extends Enum<E>> void named(List<String> details, int place, String prefix, Class<E> type) {
        E value = Names.value(type, details.get(place));
        if (value != null) {
            details.set(place, names.of(prefix, value));
        }
    }
}
