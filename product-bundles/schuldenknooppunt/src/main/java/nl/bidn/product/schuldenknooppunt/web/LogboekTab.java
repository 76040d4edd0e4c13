// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.LinkedHashMap;
import java.util.List;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;
import nl.bidn.product.schuldenknooppunt.web.pages.JtelogboekGenerated;

/** Which messages came and went, for whoever may see that: never what is in them. */
public final class LogboekTab implements Tab {
    private static final String PATH = "logboek";
    private static final int PAGE_SIZE = 25;
    /** Who leafs further than this had better narrow the list. */
    private static final int MEESTE = 1000;

    private final Berichten berichten;
    private final Adresboek adresboek;
    private final Berichtsoorten soorten;

    public LogboekTab(Berichten berichten, Adresboek adresboek, Berichtsoorten soorten) {
        this.berichten = berichten;
        this.adresboek = adresboek;
        this.soorten = soorten;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.INZIEN;
    }

    @Override
    public View show(TabRequest request) {
        var filter = new Logboekfilter(request, adresboek);
        var woorden = new Logboekwoorden(adresboek, soorten, request.texts());
        if (request.path().isEmpty()) {
            return pagina(request, filter, woorden);
        }
        if (!filter.fouten().isEmpty()) {
            return new View.Redirect(PATH + filter.query().linkToPage(1));
        }
        return TableFile.ofName(request.path())
                .map(kind -> new Logboekexport(berichten, request.caller(), filter.vraag(), woorden, request.texts())
                        .als(kind))
                .orElseGet(View.NotFound::new);
    }

    private View pagina(TabRequest request, Logboekfilter filter, Logboekwoorden woorden) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        var fouten = new LinkedHashMap<String, String>();
        filter.fouten().forEach((veld, sleutel) -> fouten.put(veld, texts.text(sleutel)));
        int aantal = fouten.isEmpty() ? berichten.aantalLogboek(request.caller(), filter.vraag(), MEESTE + 1) : 0;
        int totaal = Math.min(aantal, MEESTE);
        var model = new Logboekmodel(
                filter.query(),
                regels(request.caller(), filter, totaal).stream()
                        .map(woorden::regel)
                        .toList(),
                totaal,
                PAGE_SIZE,
                texts.text(aantal > MEESTE ? "logboek.gevonden.veel" : "logboek.gevonden", totaal),
                woorden.berichten(),
                woorden.deelnemers(),
                woorden.jaOfNee(),
                fouten);
        var page = new View.Page(
                texts.text("tab.logboek.title"),
                Html.body(out -> JtelogboekGenerated.render(out, null, words, texts, model)));
        return fouten.isEmpty()
                ? page
                : new View.Invalid(
                        page,
                        fouten.entrySet().stream()
                                .map(een -> new View.FieldError(een.getKey(), een.getValue()))
                                .toList());
    }

    private List<Bericht> regels(Caller caller, Logboekfilter filter, int totaal) {
        if (totaal == 0) {
            return List.of();
        }
        Logboekvraag vraag = filter.vraag();
        int bladzijde = Pages.of(filter.query().page(), totaal, PAGE_SIZE).current();
        return berichten
                .zoekLogboek(caller, vraag, (bladzijde - 1) * PAGE_SIZE, PAGE_SIZE)
                .berichten();
    }
}
