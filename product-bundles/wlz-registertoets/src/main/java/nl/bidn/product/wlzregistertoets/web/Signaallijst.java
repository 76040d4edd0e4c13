// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalsoort;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalvraag;

/**
 * How the address says which signals a list shows: those that nobody is done with, unless it says otherwise. It takes no free text:
 * somebody would type a BSN in it.
 */
final class Signaallijst {
    static final String SOORT = "soort";
    static final String STAND = "stand";
    static final String ALLE = "alle";
    static final String AFGEHANDELD = "afgehandeld";

    private Signaallijst() {}

    static ListQuery query(TabRequest request) {
        return ListQuery.of(
                naam -> naam.equals("zoek") ? Optional.empty() : request.parameter(naam),
                List.of("datum"),
                "-datum",
                SOORT,
                STAND);
    }

    static Signaalvraag vraag(TabRequest request) {
        ListQuery query = query(request);
        Optional<Boolean> afgehandeld = switch (query.filter(STAND)) {
            case ALLE -> Optional.empty();
            case AFGEHANDELD -> Optional.of(true);
            default -> Optional.of(false);
        };
        return new Signaalvraag(
                organisaties(request),
                Arrays.stream(Signaalsoort.values())
                        .filter(soort -> soort.name().equals(query.filter(SOORT)))
                        .findFirst(),
                afgehandeld,
                "");
    }

    /** Done with or not. */
    static Signaalvraag metKenmerk(TabRequest request, String kenmerk) {
        return new Signaalvraag(organisaties(request), Optional.empty(), Optional.empty(), kenmerk);
    }

    private static List<OrganisationId> organisaties(TabRequest request) {
        return request.organisations().stream().map(Organisation::id).toList();
    }

    static List<Option> soorten(Texts texts) {
        return Stream.concat(
                        Stream.of(new Option("", texts.text("signalen.soort.alle"))),
                        Arrays.stream(Signaalsoort.values())
                                .map(soort -> new Option(soort.name(), Signaalregel.soort(soort, texts))))
                .toList();
    }

    static List<Option> staten(Texts texts) {
        return List.of(
                new Option("", texts.text("signalen.stand.nieuw")),
                new Option(AFGEHANDELD, texts.text("signalen.stand.afgehandeld")),
                new Option(ALLE, texts.text("signalen.stand.alle")));
    }
}
