// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Berichten;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.web.VerslagModel.Foutregel;

/**
 * Refused messages as a file, a row for each fault, or one for a message without any; no value of a message is in it. That
 * somebody took it stands in the audit before its first byte.
 */
final class Foutexport {
    /** So many messages at once: each may have a thousand faults. */
    private static final int PAGE = 50;

    private static final int MOST = 50_000;

    private final Berichten berichten;
    private final TabRequest request;
    private final Dienst dienst;
    private final Zoekvraag vraag;
    private final Texts texts;
    private final Words words;
    private final Foutwoorden foutwoorden;
    private final Verslagen verslagen;

    /** @param woorden without the names of files */
    Foutexport(Berichten berichten, TabRequest request, Dienst dienst, Zoekvraag vraag, Woorden woorden) {
        this.berichten = berichten;
        this.request = request;
        this.dienst = dienst;
        this.vraag = vraag;
        this.texts = request.texts();
        this.words = Words.of(texts.locale());
        this.foutwoorden = new Foutwoorden(texts, woorden);
        this.verslagen = new Verslagen(texts, woorden);
    }

    View als(TableFile kind) {
        List<String> head = List.of(
                texts.text("ophalen.bericht"),
                texts.text("bericht.soort"),
                texts.text("verslag.referentie"),
                texts.text("volgen.van"),
                texts.text("volgen.ander"),
                texts.text("bericht.gemeente"),
                texts.text("foutlog.kanaal"),
                texts.text("foutlog.wanneer"),
                texts.text("verslag.code"),
                texts.text("foutlog.waarom"),
                texts.text("foutlog.retourcode"),
                texts.text("verslag.regel"),
                texts.text("verslag.plek"),
                texts.text("foutlog.regelnummer"),
                texts.text("verslag.tekst"));
        var caller = request.caller();
        return new View.Download(dienst.product() + "-fouten." + kind.extension(), kind.contentType(), -1, out -> {
            var delen = new Delen(berichten.neemMee(caller, dienst, vraag));
            kind.write(texts.text("foutlog.caption"), head, delen::volgend, out);
        });
    }

    /** Messages have a row or more, so it counts them itself. For one file. */
    private final class Delen {
        private final Zoekvraag nu;
        private int gelezen;

        Delen(Zoekvraag nu) {
            this.nu = nu;
        }

        List<List<String>> volgend(int rijen) {
            if (rijen >= MOST) {
                return List.of();
            }
            List<Bericht> deel = berichten.lijst(nu.deel(gelezen, PAGE));
            gelezen += deel.size();
            Map<String, List<Fout>> fouten = berichten.fouten(deel);
            List<List<String>> rows = new ArrayList<>();
            for (Bericht bericht : deel) {
                rows.addAll(rows(bericht, fouten.getOrDefault(bericht.id(), List.of())));
            }
            return rows.size() > MOST - rijen ? rows.subList(0, MOST - rijen) : rows;
        }
    }

    private List<List<String>> rows(Bericht bericht, List<Fout> fouten) {
        Foutlogregel regel = foutwoorden.regel(bericht);
        if (fouten.isEmpty()) {
            return List.of(row(regel, "", "", "", "", ""));
        }
        return fouten.stream()
                .map(fout -> verslagen.fout(bericht, fout))
                .map(fout -> row(regel, fout.code(), fout.regel(), fout.plek(), nummer(fout), fout.tekst()))
                .toList();
    }

    private static String nummer(Foutregel fout) {
        return fout.regelnummer() > 0 ? Integer.toString(fout.regelnummer()) : "";
    }

    private List<String> row(
            Foutlogregel bericht, String retourcode, String regel, String plek, String regelnummer, String tekst) {
        return List.of(
                bericht.naam(),
                bericht.soort(),
                bericht.referentie(),
                bericht.van(),
                bericht.tegenpartij(),
                bericht.gemeente(),
                bericht.kanaal(),
                words.dateTime(bericht.wanneer()),
                bericht.code(),
                bericht.zin(),
                retourcode,
                regel,
                plek,
                regelnummer,
                tekst);
    }
}
