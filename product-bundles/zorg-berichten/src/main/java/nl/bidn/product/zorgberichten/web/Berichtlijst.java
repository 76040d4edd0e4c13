// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.product.zorgberichten.service.Berichten;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Volgorde;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;

/** How the address says which messages a list shows. */
final class Berichtlijst {
    static final String TYPE = "type";
    static final String STATUS = "status";

    private static final Map<String, Volgorde> COLUMNS =
            Map.of("datum", Volgorde.ONTVANGEN, "type", Volgorde.FUNCTIE, "status", Volgorde.STAAT);

    private Berichtlijst() {}

    static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.copyOf(COLUMNS.keySet()), "-datum", TYPE, STATUS);
    }

    /** All of one direction, or of one door, that the address asks for; the first page of it. */
    static Zoekvraag vraag(
            Dienst dienst,
            List<Organisation> organisations,
            Optional<Richting> richting,
            Optional<Kanaal> kanaal,
            Set<Staat> staten,
            List<String> functies,
            ListQuery query) {
        var voorwaarden = Voorwaarden.GEEN
                .richting(richting)
                .kanaal(kanaal)
                .staten(staten)
                .functie(Optional.of(query.filter(TYPE)).filter(functies::contains))
                .zoek(tekst(query), true);
        return new Zoekvraag(
                dienst,
                organisations.stream().map(Organisation::id).toList(),
                voorwaarden,
                COLUMNS.getOrDefault(query.sort(), Volgorde.ONTVANGEN),
                !query.descending(),
                0,
                Lijst.PAGE_SIZE);
    }

    static Optional<String> tekst(ListQuery query) {
        return Optional.of(query.search()).filter(search -> !search.isEmpty());
    }

    static Lijst<Berichtregel> van(
            Berichten berichten, Zoekvraag vraag, ListQuery query, Woorden woorden, Texts texts) {
        return Lijst.van(
                query,
                texts,
                most -> berichten.aantal(vraag, most),
                vanaf -> berichten.lijst(vraag.deel(vanaf, Lijst.PAGE_SIZE)),
                woorden::regel);
    }
}
