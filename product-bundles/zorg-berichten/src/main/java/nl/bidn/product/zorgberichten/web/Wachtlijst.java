// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Termijnregel.Wie;
import nl.bidn.product.zorgberichten.service.Termijnvraag;
import nl.bidn.product.zorgberichten.service.Volgen;

/** How the address says which terms a list shows. */
final class Wachtlijst {
    static final String WIE = "wie";
    static final String WANNEER = "wanneer";
    static final String TE_LAAT = "te-laat";
    static final String OP_TIJD = "op-tijd";

    private Wachtlijst() {}

    static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.of("uiterlijk"), "uiterlijk", WIE, WANNEER);
    }

    static Termijnvraag vraag(Dienst dienst, List<Organisation> organisations, LocalDate vandaag, ListQuery query) {
        var alle = Termijnvraag.alle(
                        dienst, organisations.stream().map(Organisation::id).toList(), Lijst.PAGE_SIZE)
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

    static Lijst<Wachtregel> van(
            Volgen volgen, Termijnvraag vraag, ListQuery query, Termijnwoorden woorden, Texts texts) {
        return Lijst.van(
                query,
                texts,
                most -> volgen.aantal(vraag, most),
                vanaf -> volgen.lijst(vraag.deel(vanaf, Lijst.PAGE_SIZE)),
                woorden::regel);
    }
}
