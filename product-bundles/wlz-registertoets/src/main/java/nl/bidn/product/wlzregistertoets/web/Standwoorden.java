// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.signaal.Wlzstand;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of somebody, in words.
 *
 * @param status or that nothing was known
 * @param datums those that the register gives
 */
public record Standwoorden(String status, List<Datum> datums) {
    /**
     * A date behind what it is, so that a page can keep it on one line.
     *
     * @param wat for example <em>vanaf</em>
     */
    public record Datum(String wat, String dag) {}

    static Standwoorden onbekend(Texts texts) {
        return new Standwoorden(texts.text("signalen.onbekend"), List.of());
    }

    static Standwoorden van(Wlzstand stand, Words words, Texts texts) {
        var datums = new ArrayList<Datum>();
        voegToe(datums, texts.text("signalen.afgifte"), stand.afgiftedatum(), words);
        voegToe(datums, texts.text("signalen.ingang"), stand.ingangsdatum(), words);
        voegToe(datums, texts.text("signalen.einde"), stand.einddatum(), words);
        return new Standwoorden(texts.text("wlz-status." + stand.status()), datums);
    }

    private static void voegToe(List<Datum> datums, String wat, @Nullable LocalDate dag, Words words) {
        if (dag != null) {
            datums.add(new Datum(wat, words.date(dag)));
        }
    }

    /** For a file. */
    String opEenRegel() {
        return status
                + datums.stream()
                        .map(datum -> ", " + datum.wat() + " " + datum.dag())
                        .collect(Collectors.joining());
    }
}
