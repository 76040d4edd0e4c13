// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.product.zorgberichten.service.Berichten;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;

/** How the address says which refused messages a list shows. */
final class Foutlijst {
    static final String CODE = "code";
    static final String TYPE = "type";
    static final String PERIODE = "periode";
    static final String MOMENT = "moment";
    /** Refused only after the hub had taken it. */
    static final String LATER = "later";

    static final Map<String, Period> PERIODEN =
            Map.of("week", Period.ofDays(7), "maand", Period.ofDays(30), "kwartaal", Period.ofDays(90));

    private Foutlijst() {}

    static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.of(), "-datum", CODE, TYPE, PERIODE, MOMENT);
    }

    /** File names are not searched: whoever sees this list need not know them. */
    static Zoekvraag vraag(
            Dienst dienst, List<Organisation> organisations, List<String> functies, Instant nu, ListQuery query) {
        var voorwaarden = Voorwaarden.GEEN
                .afgekeurd(code(query), query.filter(MOMENT).equals(LATER))
                .functie(Optional.of(query.filter(TYPE)).filter(functies::contains))
                .sinds(Optional.ofNullable(PERIODEN.get(query.filter(PERIODE))).map(nu::minus))
                .zoek(Berichtlijst.tekst(query), false);
        return Zoekvraag.van(
                dienst, organisations.stream().map(Organisation::id).toList(), voorwaarden, Lijst.PAGE_SIZE);
    }

    private static Optional<String> code(ListQuery query) {
        return Optional.of(query.filter(CODE).strip()).filter(code -> !code.isEmpty());
    }

    static Lijst<Foutlogregel> van(
            Berichten berichten, Zoekvraag vraag, ListQuery query, Foutwoorden woorden, Texts texts) {
        return Lijst.van(
                query,
                texts,
                most -> berichten.aantal(vraag, most),
                vanaf -> berichten.lijst(vraag.deel(vanaf, Lijst.PAGE_SIZE)),
                woorden::regel);
    }
}
