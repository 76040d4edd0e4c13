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
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.zorgberichten.service.Berichten;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Volgorde;

/**
 * The part of the messages that the address asks for.
 *
 * @param regels of this page
 * @param totaal how many can be leafed through
 * @param gevonden how many there are, in words
 */
public record Berichtlijst(ListQuery query, List<Berichtregel> regels, int totaal, String gevonden) {
    public static final int PAGE_SIZE = 25;

    static final String TYPE = "type";
    static final String STATUS = "status";

    /** Who leafs further than this had better search. */
    private static final int MOST = 1000;

    private static final Map<String, Volgorde> COLUMNS =
            Map.of("datum", Volgorde.ONTVANGEN, "type", Volgorde.FUNCTIE, "status", Volgorde.STAAT);

    public int pageSize() {
        return PAGE_SIZE;
    }

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
        return new Zoekvraag(
                dienst,
                organisations.stream().map(Organisation::id).toList(),
                richting,
                kanaal,
                staten,
                Optional.of(query.filter(TYPE)).filter(functies::contains),
                Optional.empty(),
                Optional.of(query.search()).filter(search -> !search.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                COLUMNS.getOrDefault(query.sort(), Volgorde.ONTVANGEN),
                !query.descending(),
                0,
                PAGE_SIZE);
    }

    static Berichtlijst van(Berichten berichten, Zoekvraag vraag, ListQuery query, Woorden woorden, Texts texts) {
        int totaal = berichten.aantal(vraag, MOST + 1);
        int bladerbaar = Math.min(totaal, MOST);
        int page = Pages.of(query.page(), bladerbaar, PAGE_SIZE).current();
        List<Berichtregel> regels = totaal == 0
                ? List.of()
                : berichten.lijst(vraag.deel((page - 1) * PAGE_SIZE, PAGE_SIZE)).stream()
                        .map(woorden::regel)
                        .toList();
        String gevonden = totaal > MOST
                ? texts.text("bericht.meer-dan", MOST)
                : Words.of(texts.locale()).word("search.status", totaal);
        return new Berichtlijst(query, regels, bladerbaar, gevonden);
    }
}
