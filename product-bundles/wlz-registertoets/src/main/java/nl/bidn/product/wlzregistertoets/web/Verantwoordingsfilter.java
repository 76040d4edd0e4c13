// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;

/** How the address says which look-ups are shown. There is no field for free text: somebody would type a BSN in it. */
final class Verantwoordingsfilter {
    static final String MOMENT = "moment";
    static final String PERIODE = "periode";
    static final String DOEL = "doel";
    static final String DEUR = "deur";
    static final String PERSOON = "persoon";

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Map<String, Period> PERIODEN = Map.of(
            "dag",
            Period.ofDays(1),
            "week",
            Period.ofDays(7),
            "kwartaal",
            Period.ofMonths(3),
            "jaar",
            Period.ofYears(1));
    private static final Period GEWOON = Period.ofDays(30);
    private static final String ALLES = "alles";

    private Verantwoordingsfilter() {}

    static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.of(MOMENT), "-" + MOMENT, PERIODE, DOEL, DEUR, PERSOON);
    }

    static Verantwoordingsvraag vraag(TabRequest request, ListQuery query, Doelen doelen, Instant nu) {
        return Verantwoordingsvraag.van(organisaties(request))
                .sinds(sinds(query, nu))
                .doel(Optional.of(query.filter(DOEL))
                        .filter(code -> doelen.verantwoord(code).isPresent()))
                .kanaal(deur(query.filter(DEUR)))
                .vrager(Optional.of(query.filter(PERSOON)).filter(id -> !id.isEmpty()))
                .oudsteEerst(!query.descending());
    }

    static List<OrganisationId> organisaties(TabRequest request) {
        return request.organisations().stream().map(Organisation::id).toList();
    }

    static Optional<Instant> sinds(ListQuery query, Instant nu) {
        String periode = query.filter(PERIODE);
        return periode.equals(ALLES)
                ? Optional.empty()
                : Optional.of(nu.atZone(ZONE)
                        .minus(PERIODEN.getOrDefault(periode, GEWOON))
                        .toInstant());
    }

    private static Optional<Kanaal> deur(String naam) {
        return Stream.of(Kanaal.values())
                .filter(kanaal -> kanaal.name().equalsIgnoreCase(naam))
                .findFirst();
    }

    static List<Option> perioden(Texts texts) {
        return Stream.of("", "dag", "week", "kwartaal", "jaar", ALLES)
                .map(code -> new Option(code, texts.text("periode." + (code.isEmpty() ? "maand" : code))))
                .toList();
    }

    static List<Option> doelen(Doelen doelen, Texts texts) {
        var opties = new ArrayList<Option>(List.of(new Option("", texts.text("verantwoording.alle-doelen"))));
        doelen.inVerantwoording().forEach(doel -> opties.add(new Option(doel.code(), doel.naam())));
        return opties;
    }

    static List<Option> deuren(Raadpleegwoorden woorden, Texts texts) {
        var opties = new ArrayList<Option>(List.of(new Option("", texts.text("verantwoording.alle-deuren"))));
        for (Kanaal kanaal : Kanaal.values()) {
            opties.add(new Option(kanaal.name(), woorden.deur(kanaal)));
        }
        return opties;
    }
}
