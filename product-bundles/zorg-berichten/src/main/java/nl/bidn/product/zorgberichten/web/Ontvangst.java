// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Upload;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Uitgaand;
import nl.bidn.product.zorgberichten.service.Zipaanlevering;

/**
 * Takes the files of a form one after the other, as they come from the line: each is there as a whole, or not at all, and one
 * that is wrong does not stop the others. For one request.
 */
final class Ontvangst {
    private final Hub hub;
    private final Dienst dienst;
    private final TabRequest request;
    private final OrganisationId gemeente;
    private final String aanlevering;
    private final List<String> fouten = new ArrayList<>();
    private int bestanden;

    Ontvangst(Hub hub, Dienst dienst, TabRequest request, OrganisationId gemeente) {
        this.hub = hub;
        this.dienst = dienst;
        this.request = request;
        this.gemeente = gemeente;
        this.aanlevering = hub.uitgaand().nieuweAanlevering();
    }

    /** What is wrong with the form, in sentences for the user; empty: all files were taken. */
    List<String> neem() {
        try {
            neemAlle(request.uploads());
        } catch (IOException | UncheckedIOException e) {
            fouten.add(request.texts().text("aanleveren.afgebroken"));
        }
        return List.copyOf(fouten);
    }

    /** The name of what was taken together. */
    String aanlevering() {
        return aanlevering;
    }

    private void neemAlle(Iterator<Upload> uploads) throws IOException {
        while (uploads.hasNext()) {
            if (bestanden == Zipaanlevering.MOST_BESTANDEN) {
                fouten.add(request.texts().text("aanleveren.te-veel", Zipaanlevering.MOST_BESTANDEN));
                return;
            }
            neem(uploads.next());
            bestanden++;
        }
        if (bestanden == 0) {
            fouten.add(request.texts().text("aanleveren.geen-bestand"));
        }
    }

    private void neem(Upload upload) throws IOException {
        var bestand = new Uitgaand.Bestand(aanlevering, upload.fileName());
        try (var in = new BufferedInputStream(upload.content())) {
            if (!isZip(bestand.naam(), in)) {
                hub.uitgaand().neemAan(request.caller(), dienst, gemeente, bestand, in);
                return;
            }
            Optional<Afwijzing> afwijzing = hub.zip().neemAan(request.caller(), dienst, gemeente, aanlevering, in);
            afwijzing.ifPresent(waarom -> fouten.add(request.texts()
                    .text("aanleveren.zip-geweigerd", bestand.naam(), waarom.omschrijving(), waarom.code())));
        }
    }

    /** By its name or its first two letters: no message begins so. */
    private static boolean isZip(String naam, InputStream in) throws IOException {
        in.mark(2);
        boolean begin = in.read() == 'P' && in.read() == 'K';
        in.reset();
        return begin || naam.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
