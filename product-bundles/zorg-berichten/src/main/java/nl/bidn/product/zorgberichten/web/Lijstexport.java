// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.zorgberichten.service.Berichten;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Zoekvraag;

/** A list of messages as a file; that somebody took it stands in the audit before its first byte. */
final class Lijstexport {
    private static final int PAGE = 5000;
    private static final int MOST = 50_000;

    private final Berichten berichten;
    private final TabRequest request;
    private final Dienst dienst;
    private final Zoekvraag vraag;
    private final Texts texts;
    private final Words words;
    private final Woorden woorden;

    Lijstexport(Berichten berichten, TabRequest request, Dienst dienst, Zoekvraag vraag) {
        this.berichten = berichten;
        this.request = request;
        this.dienst = dienst;
        this.vraag = vraag;
        this.texts = request.texts();
        this.words = Words.of(texts.locale());
        this.woorden = new Woorden(texts, request.organisations());
    }

    View als(TableFile kind) {
        List<String> head = List.of(
                texts.text("bericht.soort"),
                texts.text("bericht.nummer"),
                texts.text("ophalen.van"),
                texts.text("bericht.gemeente"),
                texts.text("ophalen.ontvangen"),
                texts.text("bericht.grootte"),
                texts.text("bericht.status"),
                texts.text("bericht.opgehaald"),
                texts.text("ophalen.bewaard"));
        var caller = request.caller();
        return new View.Download(dienst.product() + "-berichten." + kind.extension(), kind.contentType(), -1, out -> {
            Zoekvraag nu = berichten.neemMee(caller, dienst, vraag);
            kind.write(texts.text("ophalen.caption"), head, offset -> rows(nu, offset), out);
        });
    }

    private List<List<String>> rows(Zoekvraag nu, int offset) {
        if (offset >= MOST) {
            return List.of();
        }
        return berichten.lijst(nu.deel(offset, Math.min(PAGE, MOST - offset))).stream()
                .map(woorden::regel)
                .map(this::row)
                .toList();
    }

    private List<String> row(Berichtregel regel) {
        return List.of(
                regel.soort(),
                regel.nummer(),
                regel.tegenpartij(),
                regel.gemeente(),
                words.dateTime(regel.ontvangen()),
                words.size(regel.grootte()),
                regel.staat().text(),
                moment(regel.opgehaald()),
                regel.bewaard().orElse(texts.text("bericht.inhoud-weg")));
    }

    private String moment(Optional<Instant> at) {
        return at.map(words::dateTime).orElse("");
    }
}
