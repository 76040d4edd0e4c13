// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.toets.Afwijzing;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsantwoord;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import nl.bidn.product.wlzregistertoets.web.RaadplegenModel.Melding;
import nl.bidn.product.wlzregistertoets.web.pages.JteantwoordGenerated;
import nl.bidn.product.wlzregistertoets.web.pages.JtekiesGenerated;
import nl.bidn.product.wlzregistertoets.web.pages.JteraadplegenGenerated;

/**
 * Looks one person up. The answer is given to the POST itself, so that no address leads to it and nothing keeps it; it is on
 * the screen of who asked, and nowhere else.
 */
public final class RaadplegenTab implements Tab {
    static final String PATH = "raadplegen";

    private static final Toetsvraag LEEG = new Toetsvraag("", "", "");

    private final Toetsen toetsen;
    private final Doelen doelen;

    public RaadplegenTab(Toetsen toetsen, Doelen doelen) {
        this.toetsen = toetsen;
        this.doelen = doelen;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.RAADPLEGEN;
    }

    @Override
    public View show(TabRequest request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        return Gekozen.een(request)
                .<View>map(gemeente -> vraag(
                        request, gemeente, Registermeldingen.vooraf(toetsen.stand(), request.texts()), LEEG, Map.of()))
                .orElseGet(() -> kies(request));
    }

    @Override
    public View submit(TabRequest request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        Optional<Organisation> gemeente = Gekozen.een(request);
        if (gemeente.isEmpty()) {
            return new View.NotAllowed(request.texts().text("raadplegen.kies"));
        }
        Toetsvraag vraag = new Toetsvraag(
                request.parameter("bsn").orElse(""),
                request.parameter("doel").orElse(""),
                request.parameter("kenmerk").orElse(""));
        return antwoord(request, gemeente.get(), vraag);
    }

    private View antwoord(TabRequest request, Organisation gemeente, Toetsvraag vraag) {
        Toetsuitkomst uitkomst = toetsen.toets(request.caller(), gemeente.id(), vraag, Kanaal.PORTAAL);
        if (uitkomst instanceof Toetsuitkomst.Beantwoord beantwoord) {
            return antwoord(request, gemeente, vraag, beantwoord.antwoord());
        }
        if (uitkomst instanceof Toetsuitkomst.Geweigerd geweigerd) {
            return geweigerd(request, gemeente, vraag, geweigerd.redenen());
        }
        Texts texts = request.texts();
        if (uitkomst instanceof Toetsuitkomst.NietBeschikbaar niet) {
            return vraag(request, gemeente, Registermeldingen.nietBeschikbaar(niet.stand(), texts), vraag, Map.of());
        }
        var teVeel = (Toetsuitkomst.TeVeel) uitkomst;
        var melding = new Melding(
                "warning",
                texts.text("raadplegen.te-veel.title"),
                texts.text("raadplegen.te-veel.text", Math.max(1, teVeel.seconden())));
        return vraag(request, gemeente, List.of(melding), vraag, Map.of());
    }

    /** Each reason stands beside its field; a field has one at most. */
    private View geweigerd(TabRequest request, Organisation gemeente, Toetsvraag vraag, List<Afwijzing> redenen) {
        Map<String, String> fouten = new LinkedHashMap<>();
        redenen.forEach(
                reden -> fouten.putIfAbsent(reden.veld(), request.texts().text(Afwijzingen.sleutel(reden))));
        List<View.FieldError> errors = fouten.entrySet().stream()
                .map(fout -> new View.FieldError(fout.getKey(), fout.getValue()))
                .toList();
        return new View.Invalid(vraag(request, gemeente, List.of(), vraag, fouten), errors);
    }

    private View antwoord(TabRequest request, Organisation gemeente, Toetsvraag vraag, Toetsantwoord antwoord) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        AntwoordModel model = new Antwoordwoorden(texts, words, doelen)
                .antwoord(request.caller().name(), gemeente, vraag, antwoord);
        return new View.Page(
                texts.text("raadplegen.antwoord.title"),
                Html.body(out -> JteantwoordGenerated.render(out, null, words, texts, model)));
    }

    private View.Page vraag(
            TabRequest request,
            Organisation gemeente,
            List<Melding> meldingen,
            Toetsvraag getypt,
            Map<String, String> fouten) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        var model = new RaadplegenModel(gemeente.name(), meldingen, opties(texts), getypt, fouten, request.formToken());
        return new View.Page(
                texts.text("tab.raadplegen.title"),
                Html.body(out -> JteraadplegenGenerated.render(out, null, words, texts, model)));
    }

    private List<Option> opties(Texts texts) {
        var opties = new ArrayList<Option>();
        opties.add(new Option("", texts.text("raadplegen.doel.kies")));
        doelen.alle()
                .forEach(doel -> opties.add(
                        new Option(doel.code(), texts.text("raadplegen.doel.met-wet", doel.naam(), doel.grondslag()))));
        return opties;
    }

    private static View kies(TabRequest request) {
        Texts texts = request.texts();
        return new View.Page(
                texts.text("tab.raadplegen.title"),
                Html.body(out -> JtekiesGenerated.render(
                        out,
                        null,
                        texts.text("tab.raadplegen.title"),
                        texts.text("raadplegen.kies"),
                        texts.text("raadplegen.kies.text"))));
    }
}
