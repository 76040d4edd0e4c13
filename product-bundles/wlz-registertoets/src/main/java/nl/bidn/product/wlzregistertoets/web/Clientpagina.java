// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfouten;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten.Ontvangst;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten.Toegevoegd;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten.Wijze;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.web.pages.JteclientenGenerated;

/** Whom a municipality follows: one by one, or by a file. */
final class Clientpagina {
    static final String PATH = "clienten";

    private static final String TOEVOEGEN = PATH + "/toevoegen";
    private static final String VERWIJDEREN = PATH + "/verwijderen";
    private static final String BESTAND = PATH + "/bestand";
    private static final String ONGEKOZEN = "lijst.kies-organisatie";

    private final Clienten clienten;
    private final Clientinvoer invoer;

    Clientpagina(Clienten clienten, Vraagcontrole controle) {
        this.clienten = clienten;
        this.invoer = new Clientinvoer(controle);
    }

    View toon(TabRequest request) {
        return switch (request.path()) {
            case PATH -> page(request, Map.of(), Map.of(), List.of(), 0);
            case TOEVOEGEN, VERWIJDEREN, BESTAND -> klaar();
            default -> new View.NotFound();
        };
    }

    View neem(TabRequest request) {
        return switch (request.path()) {
            case TOEVOEGEN -> voegToe(request);
            case VERWIJDEREN -> verwijder(request);
            case BESTAND -> bestand(request);
            default -> new View.NotFound();
        };
    }

    private static View klaar() {
        return new View.Redirect(SignalenTab.PATH + "/" + PATH);
    }

    private View voegToe(TabRequest request) {
        var fouten = new LinkedHashMap<String, String>();
        Optional<OrganisationId> voor = organisatie(request, "organisatie", fouten);
        var gegevens = invoer.lees(request, fouten);
        if (voor.isEmpty() || gegevens.isEmpty()) {
            return fout(request, fouten);
        }
        Optional<Toegevoegd> toegevoegd = clienten.voegToe(request.caller(), voor.get(), gegevens.get());
        if (toegevoegd.isEmpty()) {
            return fout(request, Map.of("bsn", request.texts().text("clienten.te-veel")));
        }
        int nieuw = toegevoegd.get().nieuw() ? 1 : 0;
        return Clientmelding.na(new Ontvangst.Verwerkt(nieuw, 1 - nieuw, 0), invoer.aangevuld(request));
    }

    private View verwijder(TabRequest request) {
        var fouten = new LinkedHashMap<String, String>();
        Optional<OrganisationId> voor = organisatie(request, "organisatieWeg", fouten);
        var bsn = invoer.bsn(request, "bsnWeg", fouten);
        if (voor.isEmpty() || bsn.isEmpty()) {
            return fout(request, fouten);
        }
        return clienten.verwijder(request.caller(), voor.get(), bsn.get())
                ? Clientmelding.na(new Ontvangst.Verwerkt(0, 0, 1), false)
                : fout(request, Map.of("bsnWeg", request.texts().text("clienten.niet-gevolgd")));
    }

    private View bestand(TabRequest request) {
        var fouten = new LinkedHashMap<String, String>();
        Optional<OrganisationId> voor = organisatie(request, "organisatieBestand", fouten);
        Optional<Wijze> wijze = wijze(request.parameter("wijze").orElse(""));
        if (wijze.isEmpty()) {
            fouten.put("wijze", request.texts().text("clienten.kies-wijze"));
        }
        if (voor.isEmpty() || wijze.isEmpty()) {
            return fout(request, fouten);
        }
        Iterator<Upload> uploads = request.uploads();
        if (!uploads.hasNext()) {
            return fout(request, Map.of("bestand", request.texts().text("bestand.geen")));
        }
        try (var in = uploads.next().content()) {
            return antwoord(request, clienten.neemAan(request.caller(), voor.get(), wijze.get(), in));
        } catch (IOException e) {
            return fout(request, Map.of("bestand", request.texts().text("bestand.fout.BESTAND_AFGEBROKEN")));
        }
    }

    private View antwoord(TabRequest request, Ontvangst ontvangst) {
        Texts texts = request.texts();
        if (ontvangst instanceof Ontvangst.Afgekeurd afgekeurd) {
            Lijstfouten fouten = afgekeurd.fouten();
            List<Foutregel> regels = Foutregel.van(fouten, texts);
            var bij = Map.of("bestand", Foutregel.samenvatting(fouten, texts));
            return invalid(page(request, ingevuld(request), bij, regels, fouten.totaal() - regels.size()), bij);
        }
        return ontvangst instanceof Ontvangst.Verwerkt verwerkt
                ? Clientmelding.na(verwerkt, false)
                : fout(request, Map.of("bestand", texts.text("clienten.te-veel")));
    }

    private static Optional<Wijze> wijze(String tekst) {
        for (Wijze wijze : Wijze.values()) {
            if (wijze.name().equals(tekst)) {
                return Optional.of(wijze);
            }
        }
        return Optional.empty();
    }

    /** The one that was chosen for the page, or in the form. */
    private static Optional<OrganisationId> organisatie(TabRequest request, String veld, Map<String, String> fouten) {
        List<Organisation> organisaties = request.organisations();
        String gekozen = request.parameter(veld).orElse("");
        Optional<OrganisationId> gevonden = organisaties.stream()
                .map(Organisation::id)
                .filter(id -> organisaties.size() == 1 || id.value().equals(gekozen))
                .findFirst();
        if (gevonden.isEmpty()) {
            fouten.put(veld, request.texts().text(ONGEKOZEN));
        }
        return gevonden;
    }

    private View fout(TabRequest request, Map<String, String> fouten) {
        return invalid(page(request, ingevuld(request), fouten, List.of(), 0), fouten);
    }

    private static View invalid(View.Page page, Map<String, String> fouten) {
        return new View.Invalid(
                page,
                fouten.entrySet().stream()
                        .map(fout -> new FieldError(fout.getKey(), fout.getValue()))
                        .toList());
    }

    private static Map<String, String> ingevuld(TabRequest request) {
        var ingevuld = new LinkedHashMap<String, String>();
        for (String veld : Clientinvoer.VELDEN) {
            request.parameter(veld).ifPresent(waarde -> ingevuld.put(veld, waarde));
        }
        return ingevuld;
    }

    private View.Page page(
            TabRequest request,
            Map<String, String> ingevuld,
            Map<String, String> fouten,
            List<Foutregel> regels,
            int meer) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        var model = new ClientenModel(
                SignalenTab.BASIS + "/" + PATH,
                request.organisations().stream()
                        .mapToInt(een -> clienten.aantal(een.id()))
                        .sum(),
                request.organisations().stream()
                        .map(any -> new Option(any.id().value(), any.name()))
                        .toList(),
                Clientmelding.van(request),
                ingevuld,
                fouten,
                regels,
                meer,
                request.formToken());
        return new View.Page(
                texts.text("clienten.title"),
                Html.body(out -> JteclientenGenerated.render(out, null, words, texts, model)));
    }
}
