// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole.Gelezen;
import nl.bidn.product.wlzregistertoets.service.toezicht.Toezicht;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Totalen;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoording;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;
import nl.bidn.product.wlzregistertoets.web.VerantwoordingModel.Aantal;
import nl.bidn.product.wlzregistertoets.web.pages.JtegevondenGenerated;
import nl.bidn.product.wlzregistertoets.web.pages.JteverantwoordingGenerated;

/** Who looked up when and for what, each within his own right. Whoever was looked up is nowhere on it. */
public final class VerantwoordingTab implements Tab {
    private static final String PATH = "verantwoording";
    private static final String ZOEK = "zoek";
    private static final String BSN = "bsn";
    private static final int PAGE_SIZE = 25;
    /** Who leafs further than this had better narrow the list. */
    private static final int MOST = 1000;

    private final Verantwoording verantwoording;
    private final Toezicht toezicht;
    private final Doelen doelen;
    private final Clock clock;

    private final int meesteInRekenblad;

    public VerantwoordingTab(Verantwoording verantwoording, Toezicht toezicht, Doelen doelen, Clock clock) {
        this(verantwoording, toezicht, doelen, clock, Verantwoordingsexport.MEESTE_IN_REKENBLAD);
    }

    VerantwoordingTab(
            Verantwoording verantwoording, Toezicht toezicht, Doelen doelen, Clock clock, int meesteInRekenblad) {
        this.meesteInRekenblad = meesteInRekenblad;
        this.verantwoording = verantwoording;
        this.toezicht = toezicht;
        this.doelen = doelen;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.VERANTWOORDEN;
    }

    @Override
    public View show(TabRequest request) {
        if (request.path().isEmpty()) {
            return page(request, Map.of());
        }
        return TableFile.ofName(request.path())
                .<View>map(kind -> export(request, kind))
                .orElseGet(View.NotFound::new);
    }

    private View export(TabRequest request, TableFile kind) {
        Verantwoordingsvraag vraag = vraag(request, Verantwoordingsfilter.query(request));
        if (kind != TableFile.CSV && !past(request, vraag)) {
            return new View.NotFound();
        }
        return new Verantwoordingsexport(verantwoording, request, vraag, woorden(request)).als(kind);
    }

    /** Whether a spreadsheet holds it. */
    private boolean past(TabRequest request, Verantwoordingsvraag vraag) {
        return verantwoording.aantal(request.caller(), vraag, meesteInRekenblad + 1) <= meesteInRekenblad;
    }

    /** By a form that posts: a BSN is in no address. */
    @Override
    public View submit(TabRequest request) {
        if (!request.path().equals(ZOEK)) {
            return new View.NotFound();
        }
        Gelezen gelezen = new Vraagcontrole(doelen).bsn(request.parameter(BSN).orElse(""));
        if (gelezen instanceof Gelezen.Fout fout) {
            String zin = request.texts().text(Afwijzingen.sleutel(fout.reden()));
            return new View.Invalid(page(request, Map.of(BSN, zin)), List.of(new View.FieldError(BSN, zin)));
        }
        return gevonden(request, (Gelezen.Goed) gelezen);
    }

    private View gevonden(TabRequest request, Gelezen.Goed gelezen) {
        List<OrganisationId> organisaties = Verantwoordingsfilter.organisaties(request);
        Raadpleegwoorden woorden = woorden(request);
        List<Raadpleegregel> regels = verantwoording.zoek(request.caller(), organisaties, gelezen.bsn()).stream()
                .map(woorden::regel)
                .toList();
        Texts texts = request.texts();
        boolean alles = Verantwoording.zietAlles(request.caller(), organisaties);
        return new View.Page(
                texts.text("verantwoording.gevonden.title"),
                Html.body(out -> JtegevondenGenerated.render(
                        out, null, Words.of(texts.locale()), texts, regels, alles, organisaties.size() > 1)));
    }

    private Verantwoordingsvraag vraag(TabRequest request, ListQuery query) {
        return Verantwoordingsfilter.vraag(request, query, doelen, clock.instant());
    }

    private Raadpleegwoorden woorden(TabRequest request) {
        return new Raadpleegwoorden(request.texts(), doelen, request.organisations());
    }

    private View.Page page(TabRequest request, Map<String, String> fouten) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        VerantwoordingModel model = model(request, words, fouten);
        return new View.Page(
                texts.text("tab.verantwoording.title"),
                Html.body(out -> JteverantwoordingGenerated.render(out, null, words, texts, model)));
    }

    private VerantwoordingModel model(TabRequest request, Words words, Map<String, String> fouten) {
        Texts texts = request.texts();
        ListQuery query = Verantwoordingsfilter.query(request);
        Verantwoordingsvraag vraag = vraag(request, query);
        Raadpleegwoorden woorden = woorden(request);
        List<OrganisationId> organisaties = vraag.organisaties();
        int aantal = verantwoording.aantal(request.caller(), vraag, MOST + 1);
        int bladerbaar = Math.min(aantal, MOST);
        Instant nu = clock.instant();
        Totalen totalen =
                verantwoording.totalen(request.caller(), organisaties, Verantwoordingsfilter.sinds(query, nu));
        return new VerantwoordingModel(
                query,
                regels(request, query, vraag, bladerbaar).stream()
                        .map(woorden::regel)
                        .toList(),
                bladerbaar,
                PAGE_SIZE,
                aantal <= Math.min(MOST, meesteInRekenblad) || past(request, vraag),
                aantal > MOST ? texts.text("verantwoording.meer-dan", MOST) : words.word("search.status", aantal),
                Verantwoording.zietAlles(request.caller(), organisaties),
                organisaties.size() > 1,
                Verantwoordingsfilter.doelen(doelen, texts),
                Verantwoordingsfilter.deuren(woorden, texts),
                personen(totalen, texts),
                Verantwoordingsfilter.perioden(texts),
                totalen.alle(),
                aantallen(totalen.perDoel(), woorden::doel),
                aantallen(totalen.perDeur(), woorden::deur),
                totalen.perPersoon().stream()
                        .map(persoon -> new Aantal(woorden.naam(persoon.naam()), persoon.aantal()))
                        .toList(),
                toezicht.signalen(request.caller(), organisaties).stream()
                        .map(woorden::signaal)
                        .toList(),
                fouten,
                request.formToken());
    }

    private List<Raadpleging> regels(TabRequest request, ListQuery query, Verantwoordingsvraag vraag, int bladerbaar) {
        int page = Pages.of(query.page(), bladerbaar, PAGE_SIZE).current();
        return bladerbaar == 0
                ? List.of()
                : verantwoording.lijst(request.caller(), vraag, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    private static List<Option> personen(Totalen totalen, Texts texts) {
        var opties = new ArrayList<Option>(List.of(new Option("", texts.text("verantwoording.iedereen"))));
        totalen.perPersoon().stream()
                .filter(persoon -> !persoon.id().isEmpty())
                .forEach(persoon -> opties.add(new Option(persoon.id(), persoon.naam())));
        return opties;
    }

    private static <K> List<Aantal> aantallen(Map<K, Long> aantallen, Function<K, String> naam) {
        return aantallen.entrySet().stream()
                .map(een -> new Aantal(naam.apply(een.getKey()), een.getValue()))
                .toList();
    }
}
