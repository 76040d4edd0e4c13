// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.lijst.Uitslag;
import org.jspecify.annotations.Nullable;

/** The answers of a list as a file, a page a batch. */
final class Lijstexport {
    /** A spreadsheet of more rows is cut off. */
    static final int MEESTE_IN_REKENBLAD = 50_000;

    private final Lijsten.Uitslagen uitslagen;
    private final Texts texts;
    private final Words words;

    Lijstexport(Lijsten.Uitslagen uitslagen, Texts texts) {
        this.uitslagen = uitslagen;
        this.texts = texts;
        this.words = Words.of(texts.locale());
    }

    View als(TableFile kind) {
        List<String> kop = List.of(
                texts.text("lijst.kolom.kenmerk"),
                texts.text("lijst.kolom.bsn"),
                texts.text("lijst.kolom.status"),
                texts.text("lijst.kolom.afgiftedatum"),
                texts.text("lijst.kolom.ingangsdatum"),
                texts.text("lijst.kolom.einddatum"),
                texts.text("lijst.kolom.ontvangstnummer"),
                texts.text("lijst.kolom.peilmoment"));
        return new View.Download(
                "wlz-lijst." + kind.extension(),
                kind.contentType(),
                -1,
                out -> kind.write(texts.text("tab.lijst.title"), kop, vanaf -> volgende(), out));
    }

    private List<List<String>> volgende() {
        try {
            return uitslagen.volgende().stream().map(this::rij).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> rij(Uitslag uitslag) {
        return List.of(
                uitslag.kenmerk(),
                uitslag.bsn(),
                texts.text("wlz-status." + uitslag.status()),
                datum(uitslag.afgiftedatum()),
                datum(uitslag.ingangsdatum()),
                datum(uitslag.einddatum()),
                uitslag.ontvangstnummer(),
                words.dateTime(uitslag.peilmoment()));
    }

    private String datum(@Nullable LocalDate datum) {
        return datum == null ? "" : words.date(datum);
    }
}
