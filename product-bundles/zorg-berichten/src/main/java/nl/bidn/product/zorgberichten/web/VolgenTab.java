// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Rights;
import nl.bidn.product.zorgberichten.service.Termijnvraag;
import nl.bidn.product.zorgberichten.service.Volgen.Dossier;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;
import nl.bidn.product.zorgberichten.web.pages.JtegesprekGenerated;
import nl.bidn.product.zorgberichten.web.pages.JtevolgenGenerated;
import nl.bidn.product.zorgberichten.web.pages.JtezoekGenerated;

/** Which answer should be there, from whom, and where a message is. Shows no BSN, ever. */
public final class VolgenTab implements Tab {
    private static final String PATH = "volgen";
    private static final String SEARCH = "berichten";
    private static final String ONE = "bericht/";

    private final Dienst dienst;
    private final Hub hub;
    private final String product;
    private final String basis;

    public VolgenTab(Dienst dienst, Hub hub) {
        this.dienst = dienst;
        this.hub = hub;
        this.product = "/" + dienst.product();
        this.basis = product + "/" + PATH;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.UITWISSELEN;
    }

    /** How many answers should have come by now. */
    @Override
    public int badge(Caller caller, List<Organisation> organisations) {
        return hub.volgen()
                .aantalTeLaat(
                        dienst, organisations.stream().map(Organisation::id).toList());
    }

    @Override
    public View show(TabRequest request) {
        String path = request.path();
        if (path.isEmpty()) {
            return page(request);
        }
        if (path.equals(SEARCH)) {
            return zoek(request);
        }
        if (path.startsWith(ONE)) {
            return hub.volgen()
                    .dossier(request.caller(), dienst, path.substring(ONE.length()))
                    .map(dossier -> gesprek(request, dossier))
                    .orElseGet(View.NotFound::new);
        }
        return TableFile.ofName(path)
                .map(kind ->
                        new Termijnexport(hub.volgen(), request, vraag(request, Wachtlijst.query(request))).als(kind))
                .orElseGet(View.NotFound::new);
    }

    private Termijnvraag vraag(TabRequest request, ListQuery query) {
        return Wachtlijst.vraag(dienst, request.organisations(), hub.volgen().vandaag(), query);
    }

    private Termijnwoorden termijnwoorden(TabRequest request) {
        var woorden = new Woorden(request.texts(), request.organisations());
        return new Termijnwoorden(request.texts(), woorden, hub.volgen().vandaag());
    }

    private View page(TabRequest request) {
        Texts texts = request.texts();
        ListQuery query = Wachtlijst.query(request);
        var model = new VolgenModel(
                basis,
                Wachtlijst.van(hub.volgen(), vraag(request, query), query, termijnwoorden(request), texts),
                List.of(
                        new Option("", texts.text("volgen.wie.alle")),
                        new Option("wij", texts.text("volgen.wie.wij")),
                        new Option("zij", texts.text("volgen.wie.zij"))),
                List.of(
                        new Option("", texts.text("volgen.wanneer.alle")),
                        new Option(Wachtlijst.TE_LAAT, texts.text("volgen.wanneer.te-laat")),
                        new Option(Wachtlijst.OP_TIJD, texts.text("volgen.wanneer.op-tijd"))),
                request.organisations().size() > 1,
                badge(request.caller(), request.organisations()));
        return new View.Page(
                texts.text("tab.volgen.title"),
                Html.body(out -> JtevolgenGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }

    private View zoek(TabRequest request) {
        Texts texts = request.texts();
        var woorden = new Woorden(texts, request.organisations());
        ListQuery query = ListQuery.of(request, List.of(), "-datum", Berichtlijst.TYPE, Berichtlijst.STATUS);
        var model = new ZoekModel(
                basis,
                Berichtlijst.van(hub.berichten(), zoekvraag(request, query), query, woorden, texts),
                woorden.soorten(hub.berichten().functies(dienst)),
                Staten.opties(texts, woorden),
                request.organisations().size() > 1);
        return new View.Page(
                texts.text("volgen.zoek.title"),
                Html.body(out -> JtezoekGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }

    /** A type goes one way only, and that is an index. */
    private Zoekvraag zoekvraag(TabRequest request, ListQuery query) {
        List<String> komend = hub.berichten().functies(dienst, Richting.IN);
        Optional<String> functie = Optional.of(query.filter(Berichtlijst.TYPE))
                .filter(hub.berichten().functies(dienst)::contains);
        var voorwaarden = Voorwaarden.GEEN
                .richting(functie.map(type -> komend.contains(type) ? Richting.IN : Richting.UIT))
                .functie(functie)
                .staten(Staten.van(query.filter(Berichtlijst.STATUS)))
                .zoek(Berichtlijst.tekst(query), true);
        return Zoekvraag.van(
                dienst, request.organisations().stream().map(Organisation::id).toList(), voorwaarden, Lijst.PAGE_SIZE);
    }

    private View gesprek(TabRequest request, Dossier dossier) {
        Texts texts = request.texts();
        var woorden = new Woorden(texts, request.organisations());
        var model = new Gesprekken(product, texts, woorden, termijnwoorden(request)).van(dossier, basis);
        return new View.Page(
                texts.text("volgen.gesprek.title"),
                Html.body(out -> JtegesprekGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }
}
