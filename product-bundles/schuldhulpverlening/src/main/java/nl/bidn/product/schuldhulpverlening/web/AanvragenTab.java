// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.vraag.Afwijzing;
import nl.bidn.product.schuldhulpverlening.service.vraag.Kanaal;
import nl.bidn.product.schuldhulpverlening.service.vraag.Nieuwevraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.Partijenregels;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraaguitkomst;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vragen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Zicht;
import nl.bidn.product.schuldhulpverlening.web.pages.JteaanvragenGenerated;
import nl.bidn.product.schuldhulpverlening.web.pages.JtevraagstandGenerated;

/** Asks the sources about one person, and shows how far questions are. Whom they are about is on no page and in no address. */
public final class AanvragenTab implements Tab {
    private static final String PATH = "aanvragen";
    private static final String TITEL = "tab.aanvragen.title";

    private final Vragen vragen;
    private final Partijenregels partijen;
    private final Vraaglijst lijst;

    public AanvragenTab(Vragen vragen, Partijenregels partijen, Vraaglijst lijst) {
        this.vragen = vragen;
        this.partijen = partijen;
        this.lijst = lijst;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.INLEZEN;
    }

    @Override
    public View show(TabRequest request) {
        if (request.path().isEmpty()) {
            return page(request, leeg(), Map.of(), List.of());
        }
        return Gekozen.Adres.van(request)
                .filter(adres -> adres.daad().equals("stand"))
                .flatMap(adres -> vragen.vind(request.caller(), adres.id(), adres.nummer()))
                .<View>map(vraag -> stand(request, vraag))
                .orElseGet(View.NotFound::new);
    }

    /** By an id that goes with the form, a form that is sent twice asks once. */
    private static Nieuwevraag leeg() {
        return new Nieuwevraag(UUID.randomUUID().toString(), "", "", "");
    }

    private View stand(TabRequest request, Vraag vraag) {
        Texts texts = request.texts();
        Vraagblok blok = lijst.woorden(request).blok(vraag);
        return new View.Fragment(Html.body(out ->
                JtevraagstandGenerated.render(out, null, Words.of(texts.locale()), texts, blok, request.formToken())));
    }

    @Override
    public View submit(TabRequest request) {
        if (request.path().isEmpty()) {
            return Gekozen.een(request)
                    .map(organisatie -> vraag(request, organisatie))
                    .orElseGet(() -> new View.NotAllowed(request.texts().text("kies.title")));
        }
        return Gekozen.Adres.van(request)
                .flatMap(adres -> daad(request.caller(), adres))
                .<View>map(vraag -> new View.Redirect(PATH))
                .orElseGet(View.NotFound::new);
    }

    private Optional<Vraag> daad(Caller caller, Gekozen.Adres adres) {
        return switch (adres.daad()) {
            case "intrekken" -> vragen.trekIn(caller, adres.id(), adres.nummer());
            case "afronden" -> vragen.rondAf(caller, adres.id(), adres.nummer());
            default -> Optional.empty();
        };
    }

    private View vraag(TabRequest request, Organisation organisatie) {
        var getypt = new Nieuwevraag(
                request.parameter("vraag").orElse(""),
                request.parameter("bsn").orElse(""),
                request.parameter("doel").orElse(""),
                request.parameter("kenmerk").orElse(""));
        Vraaguitkomst uitkomst;
        try {
            uitkomst = vragen.stel(
                    request.caller(),
                    organisatie.id(),
                    dienst -> partijen.vanMens(request.caller(), dienst.recht(), organisatie.id()),
                    getypt,
                    Kanaal.PORTAAL);
        } catch (SecurityException e) {
            return new View.NotAllowed(request.texts().text("aanvragen.geen-dienst"));
        }
        if (uitkomst instanceof Vraaguitkomst.Gesteld) {
            return new View.Redirect(PATH);
        }
        if (uitkomst instanceof Vraaguitkomst.Geweigerd geweigerd) {
            return geweigerd(request, getypt, geweigerd.redenen());
        }
        return page(request, getypt, Map.of(), List.of(Melding.van("warning", request.texts(), reden(uitkomst))));
    }

    private static String reden(Vraaguitkomst uitkomst) {
        if (uitkomst instanceof Vraaguitkomst.GeenOin) {
            return "aanvragen.geen-oin";
        }
        if (uitkomst instanceof Vraaguitkomst.GeenBron) {
            return "aanvragen.geen-bron";
        }
        return uitkomst instanceof Vraaguitkomst.TeVeel ? "aanvragen.te-veel" : "aanvragen.andere-vraag";
    }

    private View geweigerd(TabRequest request, Nieuwevraag getypt, List<Afwijzing> redenen) {
        Map<String, String> fouten = new LinkedHashMap<>();
        redenen.forEach(
                reden -> fouten.putIfAbsent(reden.veld(), request.texts().text("afwijzing." + reden.code())));
        return new View.Invalid(
                page(request, getypt, fouten, List.of()),
                fouten.entrySet().stream()
                        .map(fout -> new View.FieldError(fout.getKey(), fout.getValue()))
                        .toList());
    }

    private View.Page page(
            TabRequest request, Nieuwevraag getypt, Map<String, String> fouten, List<Melding> meldingen) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        Optional<Organisation> organisatie = Gekozen.een(request);
        Vraaglijst.Bladzijde bladzijde = lijst.van(request, Optional.empty());
        var model = new AanvragenModel(
                organisatie.map(Organisation::name),
                organisatie
                        .flatMap(een -> request.caller().via(Rights.INLEZEN, een.id()))
                        .map(Organisation::name),
                organisatie.map(een -> doelen(request, een)).orElseGet(List::of),
                getypt,
                fouten,
                meldingen,
                bladzijde.vragen(),
                bladzijde.query(),
                bladzijde.totaal(),
                Vraaglijst.PAGE_SIZE,
                request.organisations().size() > 1,
                request.formToken());
        return new View.Page(
                texts.text(TITEL), Html.body(out -> JteaanvragenGenerated.render(out, null, words, texts, model)));
    }

    /** Those of the diensten that may be used for this organisation now. */
    private List<Option> doelen(TabRequest request, Organisation organisatie) {
        Texts texts = request.texts();
        var opties = new ArrayList<Option>(List.of(new Option("", texts.text("aanvragen.doel.kies"))));
        for (Zicht zicht : Zicht.van(request.caller(), List.of(organisatie))) {
            lijst.doelen().alle().stream()
                    .filter(doel -> zicht.diensten().contains(doel.dienst()))
                    .forEach(doel -> opties.add(new Option(
                            doel.code(), texts.text("aanvragen.doel.met-wet", doel.naam(), doel.grondslag()))));
        }
        return opties;
    }
}
