// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Termijnregel.Wie;
import nl.bidn.product.zorgberichten.service.Termijnvraag;
import nl.bidn.product.zorgberichten.service.Volgen;

/**
 * The part of what is waited for that the address asks for.
 *
 * @param regels of this page
 * @param totaal how many can be leafed through
 * @param gevonden how many there are, in words
 */
public record Wachtlijst(ListQuery query, List<Wachtregel> regels, int totaal, String gevonden) {
    public static final int PAGE_SIZE = 25;

    static final String WIE = "wie";
    static final String WANNEER = "wanneer";
    static final String TE_LAAT = "te-laat";
    static final String OP_TIJD = "op-tijd";
    /** Who leafs further than this had better choose. */
    private static final int MOST = 1000;

    public int pageSize() {
        return PAGE_SIZE;
    }

    static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.of("uiterlijk"), "uiterlijk", WIE, WANNEER);
    }

    static Termijnvraag vraag(Dienst dienst, List<Organisation> organisations, LocalDate vandaag, ListQuery query) {
        var alle = Termijnvraag.alle(
                        dienst, organisations.stream().map(Organisation::id).toList(), PAGE_SIZE)
                .van(wie(query.filter(WIE)));
        return switch (query.filter(WANNEER)) {
            case TE_LAAT -> alle.tussen(Optional.empty(), Optional.of(vandaag.minusDays(1)));
            case OP_TIJD -> alle.tussen(Optional.of(vandaag), Optional.empty());
            default -> alle;
        };
    }

    private static Optional<Wie> wie(String filter) {
        return switch (filter) {
            case "wij" -> Optional.of(Wie.WIJ);
            case "zij" -> Optional.of(Wie.ZIJ);
            default -> Optional.empty();
        };
    }

    static Wachtlijst van(Volgen volgen, Termijnvraag vraag, ListQuery query, Termijnwoorden woorden, Texts texts) {
        int totaal = volgen.aantal(vraag, MOST + 1);
        int bladerbaar = Math.min(totaal, MOST);
        int page = Pages.of(query.page(), bladerbaar, PAGE_SIZE).current();
        List<Wachtregel> regels = totaal == 0
                ? List.of()
                : volgen.lijst(vraag.deel((page - 1) * PAGE_SIZE, PAGE_SIZE)).stream()
                        .map(woorden::regel)
                        .toList();
        String gevonden = totaal > MOST
                ? texts.text("bericht.meer-dan", MOST)
                : Words.of(texts.locale()).word("search.status", totaal);
        return new Wachtlijst(query, regels, bladerbaar, gevonden);
    }
}
