// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.zorgberichten.service.Termijnvraag;
import nl.bidn.product.zorgberichten.service.Volgen;

/** What is waited for as a file; that somebody took it stands in the audit before its first byte. */
final class Termijnexport {
    private static final int PAGE = 5000;
    private static final int MOST = 50_000;

    private final Volgen volgen;
    private final TabRequest request;
    private final Termijnvraag vraag;
    private final Termijnwoorden woorden;

    Termijnexport(Volgen volgen, TabRequest request, Termijnvraag vraag) {
        this.volgen = volgen;
        this.request = request;
        this.vraag = vraag;
        this.woorden = new Termijnwoorden(
                request.texts(), new Woorden(request.texts(), request.organisations()), volgen.vandaag());
    }

    View als(TableFile kind) {
        Texts texts = request.texts();
        var caller = request.caller();
        List<String> head = List.of(
                texts.text("ophalen.bericht"),
                texts.text("bericht.soort"),
                texts.text("volgen.ander"),
                texts.text("bericht.gemeente"),
                texts.text("volgen.wie"),
                texts.text("volgen.antwoord"),
                texts.text("volgen.uiterlijk"),
                texts.text("volgen.stand"));
        String name = vraag.dienst().product() + "-termijnen." + kind.extension();
        return new View.Download(name, kind.contentType(), -1, out -> {
            volgen.neemMee(caller, vraag);
            kind.write(texts.text("volgen.caption"), head, this::rows, out);
        });
    }

    private List<List<String>> rows(int offset) {
        if (offset >= MOST) {
            return List.of();
        }
        return volgen.lijst(vraag.deel(offset, Math.min(PAGE, MOST - offset))).stream()
                .map(woorden::regel)
                .map(Termijnexport::row)
                .toList();
    }

    private static List<String> row(Wachtregel regel) {
        return List.of(
                regel.naam(),
                regel.soort(),
                regel.tegenpartij(),
                regel.gemeente(),
                regel.wie(),
                regel.antwoord(),
                regel.uiterlijk(),
                regel.stand().text());
    }
}
