// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoording;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;

/** A list of look-ups as a file, the oldest first, so that what comes meanwhile moves nothing. That somebody took it stands in the audit before its first byte. */
final class Verantwoordingsexport {
    private static final int PAGE = 2000;
    /** A spreadsheet of more rows is cut off. */
    static final int MEESTE_IN_REKENBLAD = 50_000;

    private final Verantwoording verantwoording;
    private final Caller caller;
    private final Verantwoordingsvraag vraag;
    private final Raadpleegwoorden woorden;
    private final Texts texts;
    private final Words words;

    Verantwoordingsexport(
            Verantwoording verantwoording, TabRequest request, Verantwoordingsvraag vraag, Raadpleegwoorden woorden) {
        this.verantwoording = verantwoording;
        this.caller = request.caller();
        this.vraag = vraag.oudsteEerst(true);
        this.woorden = woorden;
        this.texts = request.texts();
        this.words = Words.of(texts.locale());
    }

    View als(TableFile kind) {
        List<String> head = List.of(
                texts.text("verantwoording.moment"),
                texts.text("verantwoording.vrager"),
                texts.text("raadplegen.doel"),
                texts.text("verantwoording.deur"),
                texts.text("raadplegen.kenmerk"),
                texts.text("antwoord.ontvangstnummer"),
                texts.text("verantwoording.organisatie"));
        return new View.Download("wlz-verantwoording." + kind.extension(), kind.contentType(), -1, out -> {
            verantwoording.neemMee(caller, vraag);
            kind.write(texts.text("tab.verantwoording.title"), head, this::rows, out);
        });
    }

    private List<List<String>> rows(int offset) {
        return verantwoording.lijst(caller, vraag, offset, PAGE).stream()
                .map(woorden::regel)
                .map(this::row)
                .toList();
    }

    private List<String> row(Raadpleegregel regel) {
        return List.of(
                words.dateTime(regel.moment()),
                regel.vrager(),
                regel.doel(),
                regel.deur(),
                regel.kenmerk(),
                regel.ontvangstnummer(),
                regel.organisatie());
    }
}
