// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoord;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoorden;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoorduitkomst;
import nl.bidn.product.schuldhulpverlening.service.vraag.Kanaal;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagstaat;
import nl.bidn.product.schuldhulpverlening.web.pages.JteresultaatGenerated;
import nl.bidn.product.schuldhulpverlening.web.pages.JteresultatenGenerated;

/**
 * Shows answers, each once. It is given to the POST itself, so that no address leads to it and nothing keeps it; it is on the
 * screen of who asked for it, and leaves it when the session ends.
 */
public final class ResultatenTab implements Tab {
    private static final String PATH = "resultaten";
    private static final String TITEL = "tab.resultaten.title";

    private final Antwoorden antwoorden;
    private final Vraaglijst lijst;

    public ResultatenTab(Antwoorden antwoorden, Vraaglijst lijst) {
        this.antwoorden = antwoorden;
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
        return request.path().isEmpty() ? page(request, List.of()) : new View.NotFound();
    }

    @Override
    public View submit(TabRequest request) {
        Optional<Gekozen.Adres> adres =
                Gekozen.Adres.van(request).filter(een -> een.daad().equals("toon"));
        if (adres.isEmpty()) {
            return new View.NotFound();
        }
        Antwoorduitkomst uitkomst =
                antwoorden.geef(request.caller(), adres.get().id(), adres.get().nummer(), Kanaal.PORTAAL);
        if (uitkomst instanceof Antwoorduitkomst.Gegeven gegeven) {
            return antwoord(request, gegeven.antwoord());
        }
        if (uitkomst instanceof Antwoorduitkomst.Onbekend) {
            return new View.NotFound();
        }
        return page(request, List.of(Melding.van("info", request.texts(), reden(uitkomst))));
    }

    private static String reden(Antwoorduitkomst uitkomst) {
        if (uitkomst instanceof Antwoorduitkomst.NogNiet) {
            return "resultaten.nog-niet";
        }
        return uitkomst instanceof Antwoorduitkomst.AlGetoond ? "resultaten.al-getoond" : "resultaten.weg";
    }

    private View antwoord(TabRequest request, Antwoord antwoord) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        ResultaatModel model = new Resultaatwoorden(texts, lijst.bronnen())
                .resultaat(lijst.woorden(request).blok(antwoord.vraag()), antwoord);
        return new View.Page(
                texts.text("resultaat.title"),
                Html.body(out -> JteresultaatGenerated.render(out, null, words, texts, model)));
    }

    private View.Page page(TabRequest request, List<Melding> meldingen) {
        Texts texts = request.texts();
        Vraaglijst.Bladzijde bladzijde = lijst.van(request, Optional.of(Vraagstaat.KLAAR));
        var model = new ResultatenModel(
                meldingen,
                bladzijde.vragen(),
                bladzijde.query(),
                bladzijde.totaal(),
                Vraaglijst.PAGE_SIZE,
                request.organisations().size() > 1,
                request.formToken());
        return new View.Page(
                texts.text(TITEL),
                Html.body(out -> JteresultatenGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }
}
