// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
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
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.beheer.Verantwoording;
import nl.bidn.product.schuldhulpverlening.service.vraag.Afwijzing;
import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagcontrole;
import nl.bidn.product.schuldhulpverlening.web.VerantwoordingModel.Regel;
import nl.bidn.product.schuldhulpverlening.web.pages.JtegevondenGenerated;
import nl.bidn.product.schuldhulpverlening.web.pages.JteverantwoordingGenerated;

/** Who asked when, for which dienst and purpose, with controller and processor in each line. Whom it was about is nowhere on it. */
public final class VerantwoordingTab implements Tab {
    private static final String PATH = "verantwoording";
    private static final String MOMENT = "moment";
    private static final String PERIODE = "periode";
    private static final String ZOEK = "zoek";
    private static final String BSN = "bsn";
    private static final int PAGE_SIZE = 25;
    private static final int MOST = 1000;
    private static final int EXPORT_PAGE = 2000;
    private static final int MOST_EXPORTED = 49_999;
    private static final Map<String, Period> PERIODEN = perioden();

    private final Verantwoording verantwoording;
    private final Doelen doelen;
    private final OrganisationDirectory directory;
    private final Clock clock;

    public VerantwoordingTab(
            Verantwoording verantwoording, Doelen doelen, OrganisationDirectory directory, Clock clock) {
        this.verantwoording = verantwoording;
        this.doelen = doelen;
        this.directory = directory;
        this.clock = clock;
    }

    private static Map<String, Period> perioden() {
        Map<String, Period> perioden = new LinkedHashMap<>();
        perioden.put("", Period.ofDays(30));
        perioden.put("week", Period.ofDays(7));
        perioden.put("kwartaal", Period.ofMonths(3));
        perioden.put("alles", Period.ofYears(2));
        return perioden;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.VERANTWOORDEN;
    }

    /** By a form that posts: a BSN is in no address. */
    @Override
    public View submit(TabRequest request) {
        if (!request.path().equals(ZOEK)) {
            return new View.NotFound();
        }
        String getypt = request.parameter(BSN).orElse("");
        return Vraagcontrole.bsn(getypt).map(bsn -> gevonden(request, bsn)).orElseGet(() -> {
            Afwijzing reden = getypt.isBlank() ? Afwijzing.BSN_ONTBREEKT : Afwijzing.BSN_ONGELDIG;
            String zin = request.texts().text("afwijzing." + reden.code());
            return new View.Invalid(page(request, Optional.of(zin)), List.of(new View.FieldError(BSN, zin)));
        });
    }

    private View gevonden(TabRequest request, Bsn bsn) {
        Texts texts = request.texts();
        List<OrganisationId> organisaties = organisaties(request);
        List<Regel> regels = verantwoording.zoek(request.caller(), organisaties, bsn).stream()
                .map(woorden(request)::regel)
                .toList();
        boolean alles = Verantwoording.zietAlles(request.caller(), organisaties);
        return new View.Page(
                texts.text("verantwoording.gevonden.title"),
                Html.body(
                        out -> JtegevondenGenerated.render(out, null, Words.of(texts.locale()), texts, regels, alles)));
    }

    private Verantwoordingswoorden woorden(TabRequest request) {
        return new Verantwoordingswoorden(request, doelen, directory);
    }

    @Override
    public View show(TabRequest request) {
        if (request.path().isEmpty()) {
            return page(request, Optional.empty());
        }
        return TableFile.ofName(request.path())
                .<View>map(kind -> export(request, kind))
                .orElseGet(View.NotFound::new);
    }

    private static List<OrganisationId> organisaties(TabRequest request) {
        return request.organisations().stream().map(Organisation::id).toList();
    }

    private static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.of(MOMENT), "-" + MOMENT, PERIODE);
    }

    private Instant sinds(ListQuery query) {
        Period terug = PERIODEN.getOrDefault(query.filter(PERIODE), Period.ofDays(30));
        return clock.instant().atZone(Words.ZONE).minus(terug).toInstant();
    }

    /** @param fout what is wrong with the BSN that was typed */
    private View.Page page(TabRequest request, Optional<String> fout) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        ListQuery query = query(request);
        List<OrganisationId> organisaties = organisaties(request);
        Instant sinds = sinds(query);
        int aantal = verantwoording.aantal(request.caller(), organisaties, sinds, MOST + 1);
        int bladerbaar = Math.min(aantal, MOST);
        int bladzijde = Pages.of(query.page(), bladerbaar, PAGE_SIZE).current();
        var model = new VerantwoordingModel(
                query,
                PERIODEN.keySet().stream()
                        .map(code -> new Option(code, texts.text("periode." + (code.isEmpty() ? "maand" : code))))
                        .toList(),
                verantwoording
                        .lijst(request.caller(), organisaties, sinds, (bladzijde - 1) * PAGE_SIZE, PAGE_SIZE)
                        .stream()
                        .map(woorden(request)::regel)
                        .toList(),
                bladerbaar,
                PAGE_SIZE,
                aantal > MOST ? texts.text("verantwoording.meer-dan", MOST) : words.word("search.status", aantal),
                Verantwoording.zietAlles(request.caller(), organisaties),
                fout,
                request.formToken());
        return new View.Page(
                texts.text("tab.verantwoording.title"),
                Html.body(out -> JteverantwoordingGenerated.render(out, null, words, texts, model)));
    }

    private View export(TabRequest request, TableFile kind) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        List<OrganisationId> organisaties = organisaties(request);
        Instant sinds = sinds(query(request));
        return new View.Download("wgs-verantwoording." + kind.extension(), kind.contentType(), -1, out -> {
            verantwoording.neemMee(request.caller(), organisaties);
            kind.write(
                    texts.text("tab.verantwoording.title"),
                    Verantwoordingswoorden.kop(texts),
                    offset -> offset >= MOST_EXPORTED
                            ? List.of()
                            : verantwoording
                                    .lijst(
                                            request.caller(),
                                            organisaties,
                                            sinds,
                                            offset,
                                            Math.min(EXPORT_PAGE, MOST_EXPORTED - offset))
                                    .stream()
                                    .map(vraag -> woorden(request).rij(vraag, words))
                                    .toList(),
                    out);
        });
    }
}
