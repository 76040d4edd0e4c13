// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;
import nl.bidn.product.schuldenknooppunt.web.pages.JteberichtenGenerated;

/** What came in and must be done, and the pages on which the browser opens, answers and asks. */
public final class BerichtenTab implements Tab {
    static final String PATH = "berichten";
    static final String BASIS = "/schuldenknooppunt/" + PATH;
    private static final String BERICHT = "bericht/";
    private static final String VERZONDEN = "verzonden/";
    private static final String SCHULDEN = "schulden/";
    private static final String ADRES = "adres/";
    private static final int PAGE_SIZE = 25;
    private static final int MEESTE = 1000;
    private static final int MEESTE_ADRESSEN = 50;
    private static final int HEEL_HET_BOEK = 10_000;

    private final Berichten berichten;
    private final Berichtsoorten soorten;
    private final Adresboek adresboek;
    private final Berichtdaden daden;
    private final Werkplekken werkplekken;
    private final Schuldenpagina schulden;

    public BerichtenTab(Berichten berichten, Berichtsoorten soorten, Adresboek adresboek, Clock clock) {
        this.berichten = berichten;
        this.soorten = soorten;
        this.adresboek = adresboek;
        this.daden = new Berichtdaden(berichten, adresboek);
        this.werkplekken = new Werkplekken(berichten, soorten, adresboek, clock);
        this.schulden = new Schuldenpagina(berichten, soorten, adresboek, clock);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.BERICHTEN;
    }

    @Override
    public long mostUploadBytes() {
        return Berichtdaden.GROOTSTE;
    }

    /** Questions to answer. */
    @Override
    public int badge(Caller caller, List<Organisation> organisations) {
        return berichten.aantalVragen(
                organisations.stream().map(Organisation::id).toList());
    }

    @Override
    public View show(TabRequest request) {
        String path = request.path();
        if (path.startsWith(BERICHT)) {
            return een(path, BERICHT, referentie -> werkplekken.bericht(request, referentie));
        }
        if (path.startsWith(VERZONDEN)) {
            return een(path, VERZONDEN, referentie -> werkplekken.verzonden(request, referentie));
        }
        if (path.startsWith(SCHULDEN)) {
            return een(path, SCHULDEN, conversatie -> schulden.gesprek(request, conversatie));
        }
        if (path.startsWith(ADRES)) {
            return een(path, ADRES, id -> adresboek.vind(id).map(adres -> Json.antwoord(Json.adres(adres))));
        }
        return switch (path) {
            case "" -> overzicht(request);
            case "nieuw" -> werkplekken.nieuw(request);
            case "lijst" -> werkplekken.lijst(request);
            case "schulden" -> schulden.gesprekken(request);
            case "adressen" -> adressen(request);
            default -> new View.NotFound();
        };
    }

    private static View een(String path, String begin, Function<UUID, Optional<View>> pagina) {
        return Gekozen.uuid(path.substring(begin.length())).flatMap(pagina).orElseGet(View.NotFound::new);
    }

    @Override
    public View submit(TabRequest request) {
        return switch (request.path()) {
            case "haal" -> daden.haal(request);
            case "bevestig" -> daden.bevestig(request);
            case "bied" -> daden.bied(request);
            case "intrekken" -> daden.trekIn(request);
            default -> new View.NotFound();
        };
    }

    private View overzicht(TabRequest request) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        boolean alles = request.parameter("toon").filter("alles"::equals).isPresent();
        ListQuery query = ListQuery.of(request, List.of("datum"), "-datum", "toon");
        var filter = alles ? Berichtfilter.alles() : Berichtfilter.alleenTeDoen();
        var van = Gekozen.alle(request);
        Optional<Adres> ik = Gekozen.een(request, adresboek);
        int totaal = berichten.aantalOntvangen(van, filter, MEESTE);
        int bladzijde = Pages.of(query.page(), totaal, PAGE_SIZE).current();
        var regels = new Berichtregels(texts, words, soorten, adresboek, berichten);
        var model = new BerichtenModel(
                berichten.ontvangen(van, filter, (bladzijde - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                        .map(regels::ontvangen)
                        .toList(),
                query,
                totaal,
                PAGE_SIZE,
                alles,
                request.organisations().size() > 1,
                ik.isPresent(),
                ik.filter(adres -> Schuldenpagina.is(soorten, adres)).isPresent());
        return new View.Page(
                texts.text("tab.berichten.title"),
                Html.body(out -> JteberichtenGenerated.render(out, null, words, texts, model)));
    }

    /** Those with this in their name, and that take this kind of message if one is named. */
    private View adressen(TabRequest request) {
        String naam = request.parameter("naam").orElse("");
        Optional<String> code = request.parameter("code");
        Optional<String> versie = request.parameter("versie");
        return Json.antwoord(Json.object()
                .set(
                        "adressen",
                        Json.lijst(adresboek.zoek(naam, 0, HEEL_HET_BOEK).stream()
                                .filter(adres -> code.isEmpty()
                                        || adres.aanvaardt().stream()
                                                .anyMatch(type -> type.code().equals(code.get())
                                                        && type.versie().equals(versie.orElse(""))))
                                .limit(MEESTE_ADRESSEN)
                                .map(Json::adres)
                                .toList())));
    }
}
