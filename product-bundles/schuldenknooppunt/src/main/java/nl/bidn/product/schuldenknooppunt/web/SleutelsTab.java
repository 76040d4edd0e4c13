// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels.Toevoeging;
import nl.bidn.product.schuldenknooppunt.web.pages.JtesleutelsGenerated;

/** The keys of an organisation: made and kept in the browser, of which the node hears the public half alone. */
public final class SleutelsTab implements Tab {
    static final String PATH = "sleutels";
    private static final String BASIS = "/schuldenknooppunt/" + PATH;
    /** Long enough to be no burden, and short enough that a forgotten key ends. */
    private static final int GELDIG_JAREN = 1;

    private final Sleutels sleutels;
    private final Adresboek adresboek;
    private final Clock clock;

    public SleutelsTab(Sleutels sleutels, Adresboek adresboek, Clock clock) {
        this.sleutels = sleutels;
        this.adresboek = adresboek;
        this.clock = clock;
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
    public View show(TabRequest request) {
        return request.path().isEmpty() ? page(request, Optional.empty()) : new View.NotFound();
    }

    @Override
    public View submit(TabRequest request) {
        Optional<Adres> ik = Gekozen.een(request, adresboek);
        if (ik.isEmpty()) {
            return new View.NotFound();
        }
        return switch (request.path()) {
            case "meld" -> meld(request, ik.get());
            case "intrekken" -> trekIn(request, ik.get());
            default -> new View.NotFound();
        };
    }

    /** Takes the public half of a key that the browser made. */
    private View meld(TabRequest request, Adres ik) {
        Optional<Gebruik> gebruik = Arrays.stream(Gebruik.values())
                .filter(een -> een.name().equals(request.parameter("gebruik").orElse("")))
                .findFirst();
        if (gebruik.isEmpty()) {
            return new View.NotFound();
        }
        Instant geldigTot = clock.instant()
                .atZone(Words.ZONE)
                .toLocalDate()
                .plusYears(GELDIG_JAREN)
                .atStartOfDay(Words.ZONE)
                .toInstant();
        Toevoeging toevoeging = sleutels.voegToe(
                request.caller(),
                ik.organisatie(),
                gebruik.get(),
                request.parameter("jwk").orElse(""),
                geldigTot);
        if (toevoeging instanceof Toevoeging.Geweigerd geweigerd) {
            String zin = request.texts().text("weigering." + geweigerd.code());
            return Json.antwoord(Json.object().put("geweigerd", zin));
        }
        return Json.antwoord(Json.object().set("ik", Json.adres(ik, sleutels.van(request.caller(), ik.organisatie()))));
    }

    private View trekIn(TabRequest request, Adres ik) {
        String kid = request.parameter("kid").orElse("");
        if (request.parameter("zeker").isEmpty() || kid.isEmpty()) {
            String veld = kid.isEmpty() ? "kid" : "zeker";
            String zin = request.texts().text("sleutels.intrekken." + veld + ".fout");
            return new View.Invalid(page(request, Optional.of(kid)), List.of(new View.FieldError(veld, zin)));
        }
        return sleutels.trekIn(request.caller(), Set.of(ik.organisatie()), kid)
                .<View>map(sleutel -> new View.Redirect(PATH))
                .orElseGet(View.NotFound::new);
    }

    private View.Page page(TabRequest request, Optional<String> teMenden) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        Optional<Adres> ik = Gekozen.een(request, adresboek);
        List<Sleutel> alle = ik.map(adres -> sleutels.van(request.caller(), adres.organisatie()))
                .orElseGet(List::of);
        Instant nu = clock.instant();
        var model = new SleutelsModel(
                alle.stream().map(sleutel -> regel(sleutel, nu, texts)).toList(),
                keuze(alle, nu, texts),
                teMenden.orElse(""),
                teMenden.isPresent() && teMenden.get().isEmpty() ? texts.text("sleutels.intrekken.kid.fout") : null,
                ik.map(adres -> gegevens(request, adres, alle, nu).toString()),
                request.organisations().size() > 1,
                request.formToken());
        return new View.Page(
                texts.text("tab.sleutels.title"),
                Html.body(out -> JtesleutelsGenerated.render(out, null, words, texts, model)));
    }

    private static ObjectNode gegevens(TabRequest request, Adres ik, List<Sleutel> alle, Instant nu) {
        ObjectNode gegevens = Json.object()
                .put("basis", BASIS)
                .put("formulier", request.formToken())
                .put("nu", nu.toString());
        gegevens.set("ik", Json.adres(ik, alle));
        return gegevens;
    }

    private static List<Option> keuze(List<Sleutel> alle, Instant nu, Texts texts) {
        var opties = new ArrayList<Option>();
        opties.add(new Option("", texts.text("sleutels.intrekken.kies")));
        alle.stream()
                .filter(sleutel -> sleutel.geldigOp(nu))
                .forEach(sleutel -> opties.add(new Option(
                        sleutel.kid(), SleutelsModel.kort(sleutel.kid()) + " – " + gebruik(sleutel, texts))));
        return List.copyOf(opties);
    }

    private static SleutelsModel.Regel regel(Sleutel sleutel, Instant nu, Texts texts) {
        String stand = sleutel.geldigOp(nu) ? "geldig" : sleutel.ingetrokken().isPresent() ? "ingetrokken" : "oud";
        return new SleutelsModel.Regel(
                SleutelsModel.kort(sleutel.kid()),
                gebruik(sleutel, texts),
                sleutel.geldigVan(),
                sleutel.geldigTot(),
                texts.text("sleutels.stand." + stand),
                stand.equals("geldig") ? "success" : "neutral");
    }

    private static String gebruik(Sleutel sleutel, Texts texts) {
        return texts.text("sleutels.gebruik." + sleutel.gebruik().name());
    }
}
