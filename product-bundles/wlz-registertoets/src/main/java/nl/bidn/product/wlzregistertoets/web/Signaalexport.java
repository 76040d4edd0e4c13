// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalvraag;
import nl.bidn.product.wlzregistertoets.service.signaal.Signalen;

/** Signals as a file; that somebody took them stands in the audit before the first byte. */
final class Signaalexport {
    private static final int PAGE = 1000;
    /** A spreadsheet of more rows is cut off. */
    static final int MEESTE_IN_REKENBLAD = 50_000;

    private final Signalen signalen;
    private final TabRequest request;
    private final Signaalvraag vraag;
    private final Texts texts;
    private final Words words;

    Signaalexport(Signalen signalen, TabRequest request, Signaalvraag vraag) {
        this.signalen = signalen;
        this.request = request;
        this.vraag = vraag;
        this.texts = request.texts();
        this.words = Words.of(texts.locale());
    }

    View als(TableFile kind) {
        List<String> kop = List.of(
                texts.text("signalen.organisatie"),
                texts.text("signalen.kenmerk"),
                texts.text("signalen.bsn"),
                texts.text("signalen.soort"),
                texts.text("signalen.was"),
                texts.text("signalen.is"),
                texts.text("signalen.peilmoment"),
                texts.text("signalen.moment"),
                texts.text("signalen.afgehandeld"));
        return new View.Download("wlz-signalen." + kind.extension(), kind.contentType(), -1, out -> {
            signalen.neemMee(request.caller(), vraag);
            kind.write(texts.text("tab.signalen.title"), kop, this::rijen, out);
        });
    }

    private List<List<String>> rijen(int vanaf) {
        return signalen.lijst(vraag, vanaf, PAGE).stream().map(this::rij).toList();
    }

    private List<String> rij(Signaal signaal) {
        Optional<String> organisatie = request.organisations().stream()
                .filter(any -> any.id().equals(signaal.organisatie()))
                .map(Organisation::name)
                .findFirst();
        String bsn = signalen.bsn(signaal).value();
        Signaalregel regel = Signaalregel.van(signaal, bsn, organisatie, texts);
        return List.of(
                organisatie.orElse(""),
                regel.kenmerk(),
                regel.bsn(),
                regel.soort(),
                regel.oud().opEenRegel(),
                regel.nieuw().opEenRegel(),
                words.dateTime(regel.peilmoment()),
                words.dateTime(regel.moment()),
                regel.afgehandeld()
                        .map(door -> door.door() + ", " + words.dateTime(door.op()))
                        .orElse(""));
    }
}
