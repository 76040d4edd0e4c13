// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.api.View;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Aanbieding;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bevestiging;
import nl.bidn.product.schuldenknooppunt.service.bericht.Intrekking;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Ophaling;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import nl.bidn.product.schuldenknooppunt.service.bericht.Weigering;

/** What the scripts of the pages do with messages; each is a POST, and is answered with JSON. */
final class Berichtdaden {
    /** A JWE of the largest bucket, and what stands around it. */
    static final long GROOTSTE = 6L * 1024 * 1024;

    private final Berichten berichten;
    private final Adresboek adresboek;

    Berichtdaden(Berichten berichten, Adresboek adresboek) {
        this.berichten = berichten;
        this.adresboek = adresboek;
    }

    /** The content, as it came; or that it is gone. */
    View haal(TabRequest request) {
        Optional<UUID> referentie = referentie(request);
        if (referentie.isEmpty()) {
            return new View.NotFound();
        }
        Ophaling ophaling = berichten.haal(request.caller(), referentie.get());
        if (ophaling instanceof Ophaling.Inhoud inhoud) {
            byte[] jwe = inhoud.jwe();
            return new View.Download("bericht.jwe", "application/jose", jwe.length, out -> out.write(jwe));
        }
        return ophaling instanceof Ophaling.Weg weg ? weg(weg.stand()) : new View.NotFound();
    }

    View bevestig(TabRequest request) {
        Optional<UUID> referentie = referentie(request);
        if (referentie.isEmpty()) {
            return new View.NotFound();
        }
        Bevestiging bevestiging = berichten.bevestig(request.caller(), referentie.get());
        if (bevestiging instanceof Bevestiging.Bevestigd bevestigd) {
            return antwoord(bevestigd.bericht());
        }
        if (bevestiging instanceof Bevestiging.Weg weg) {
            return weg(weg.stand());
        }
        return bevestiging instanceof Bevestiging.NietOpgehaald ? weg(Stand.AANGEBODEN) : new View.NotFound();
    }

    /** Takes back what nobody fetched; or says where it is. */
    View trekIn(TabRequest request) {
        Optional<UUID> referentie = referentie(request);
        if (referentie.isEmpty()) {
            return new View.NotFound();
        }
        Intrekking intrekking = berichten.trekIn(request.caller(), referentie.get());
        if (intrekking instanceof Intrekking.Ingetrokken ingetrokken) {
            return antwoord(ingetrokken.bericht());
        }
        return intrekking instanceof Intrekking.TeLaat teLaat ? weg(teLaat.stand()) : new View.NotFound();
    }

    /** Takes a message that the browser encrypted. */
    View bied(TabRequest request) {
        Optional<Adres> afzender = Gekozen.een(request, adresboek);
        if (afzender.isEmpty()) {
            return geweigerd(request, List.of(Weigering.AFZENDER_ONBEKEND));
        }
        Optional<Kop> kop = kop(request, afzender.get());
        Optional<byte[]> jwe = jwe(request);
        if (kop.isEmpty() || jwe.isEmpty()) {
            return geweigerd(request, List.of(Weigering.GEEN_JWE));
        }
        Aanbieding aanbieding = berichten.bied(
                request.caller(),
                afzender.get().organisatie(),
                kop.get(),
                Set.copyOf(request.parameters("bijlage")),
                jwe.get());
        if (aanbieding instanceof Aanbieding.Aangenomen aangenomen) {
            return antwoord(aangenomen.bericht());
        }
        return geweigerd(request, ((Aanbieding.Geweigerd) aanbieding).weigeringen());
    }

    private static Optional<Kop> kop(TabRequest request, Adres afzender) {
        Optional<UUID> conversatie = uuid(request, "conversatieReferentienummer");
        Optional<UUID> ontvanger = uuid(request, "ontvanger");
        try {
            var type = new Berichttype(
                    request.parameter("berichttype").orElse(""),
                    request.parameter("versie").orElse(""));
            return referentie(request)
                    .flatMap(referentie -> conversatie.flatMap(deze -> ontvanger.map(wie -> new Kop(
                            referentie, deze, uuid(request, "crossReferentienummer"), afzender.id(), wie, type))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> jwe(TabRequest request) {
        var uploads = request.uploads();
        if (!uploads.hasNext()) {
            return Optional.empty();
        }
        Upload upload = uploads.next();
        try (InputStream in = upload.content()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private View antwoord(Bericht bericht) {
        return Json.antwoord(Json.object().set("bericht", Json.bericht(bericht, berichten::werkdagenTot)));
    }

    private static View weg(Stand stand) {
        return Json.antwoord(Json.object().put("weg", stand.name().toLowerCase(Locale.ROOT)));
    }

    private static View geweigerd(TabRequest request, List<Weigering> weigeringen) {
        var redenen = weigeringen.stream()
                .map(een -> Json.object()
                        .put("code", een.code())
                        .put("plek", een.plek())
                        .put("tekst", request.texts().text("weigering." + een.code())))
                .toList();
        ObjectNode antwoord = Json.object();
        antwoord.set("geweigerd", Json.lijst(redenen));
        return Json.antwoord(antwoord);
    }

    private static Optional<UUID> referentie(TabRequest request) {
        return uuid(request, "referentienummer");
    }

    private static Optional<UUID> uuid(TabRequest request, String naam) {
        return request.parameter(naam).flatMap(Gekozen::uuid);
    }
}
