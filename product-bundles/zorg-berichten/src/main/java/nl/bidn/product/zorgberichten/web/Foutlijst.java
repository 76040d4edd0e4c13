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
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.zorgberichten.service.Berichten;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Zoekvraag;

/**
 * The part of the refused messages that the address asks for.
 *
 * @param regels of this page
 * @param totaal how many can be leafed through
 * @param gevonden how many there are, in words
 */
public record Foutlijst(ListQuery query, List<Foutlogregel> regels, int totaal, String gevonden) {
    public static final int PAGE_SIZE = 25;

    static final String CODE = "code";
    static final String TYPE = "type";
    static final String PERIODE = "periode";
    static final String MOMENT = "moment";
    /** Refused only after the hub had taken it. */
    static final String LATER = "later";

    static final Map<String, Period> PERIODEN =
            Map.of("week", Period.ofDays(7), "maand", Period.ofDays(30), "kwartaal", Period.ofDays(90));
    /** Who leafs further than this had better search. */
    private static final int MOST = 1000;

    public int pageSize() {
        return PAGE_SIZE;
    }

    static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.of(), "-datum", CODE, TYPE, PERIODE, MOMENT);
    }

    /** File names are not searched: whoever sees this list need not know them. */
    static Zoekvraag vraag(
            Dienst dienst, List<Organisation> organisations, List<String> functies, Instant nu, ListQuery query) {
        return Zoekvraag.alle(
                        dienst, organisations.stream().map(Organisation::id).toList(), PAGE_SIZE)
                .afgekeurd(code(query), query.filter(MOMENT).equals(LATER))
                .metFunctie(Optional.of(query.filter(TYPE)).filter(functies::contains))
                .sinds(Optional.ofNullable(PERIODEN.get(query.filter(PERIODE))).map(nu::minus))
                .zoek(Berichtlijst.tekst(query), false);
    }

    private static Optional<String> code(ListQuery query) {
        return Optional.of(query.filter(CODE).strip()).filter(code -> !code.isEmpty());
    }

    static Foutlijst van(Berichten berichten, Zoekvraag vraag, ListQuery query, Foutwoorden woorden, Texts texts) {
        int totaal = berichten.aantal(vraag, MOST + 1);
        int bladerbaar = Math.min(totaal, MOST);
        int page = Pages.of(query.page(), bladerbaar, PAGE_SIZE).current();
        List<Foutlogregel> regels = totaal == 0
                ? List.of()
                : berichten.lijst(vraag.deel((page - 1) * PAGE_SIZE, PAGE_SIZE)).stream()
                        .map(woorden::regel)
                        .toList();
        String gevonden = totaal > MOST
                ? texts.text("bericht.meer-dan", MOST)
                : Words.of(texts.locale()).word("search.status", totaal);
        return new Foutlijst(query, regels, bladerbaar, gevonden);
    }
}
