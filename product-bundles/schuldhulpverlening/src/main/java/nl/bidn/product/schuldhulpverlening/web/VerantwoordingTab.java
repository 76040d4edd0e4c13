// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.beheer.Verantwoording;
import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.web.VerantwoordingModel.Regel;
import nl.bidn.product.schuldhulpverlening.web.pages.JteverantwoordingGenerated;

/** Who asked when, for which dienst and purpose, with controller and processor in each line. Whom it was about is nowhere on it. */
public final class VerantwoordingTab implements Tab {
    private static final String PATH = "verantwoording";
    private static final String MOMENT = "moment";
    private static final String PERIODE = "periode";
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

    @Override
    public View show(TabRequest request) {
        if (request.path().isEmpty()) {
            return page(request);
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

    private View.Page page(TabRequest request) {
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
                        .map(vraag -> regel(request, vraag))
                        .toList(),
                bladerbaar,
                PAGE_SIZE,
                aantal > MOST ? texts.text("verantwoording.meer-dan", MOST) : words.word("search.status", aantal),
                Verantwoording.zietAlles(request.caller(), organisaties));
        return new View.Page(
                texts.text("tab.verantwoording.title"),
                Html.body(out -> JteverantwoordingGenerated.render(out, null, words, texts, model)));
    }

    private Regel regel(TabRequest request, Vraag vraag) {
        Texts texts = request.texts();
        return new Regel(
                vraag.gesteld(),
                vrager(request, vraag),
                texts.text("dienst." + vraag.dienst().id() + ".title"),
                doelen.naam(vraag.doel()),
                vraag.kenmerk(),
                vraag.nummer(),
                naam(vraag.organisatie()),
                vraag.partijen().van(),
                vraag.partijen().via(),
                texts.text("staat." + Vraagwoorden.klein(vraag.staat())));
    }

    /** Who of its people a provider let ask is its own affair: a municipality sees that the provider did. */
    private String vrager(TabRequest request, Vraag vraag) {
        String anders = vraag.partijen()
                .verwerker()
                .filter(verwerker -> !organisaties(request).contains(verwerker))
                .map(verwerker -> request.texts().text("verantwoording.van", naam(verwerker)))
                .orElse("");
        if (!anders.isEmpty()) {
            return anders;
        }
        String naam = vraag.vrager().naam();
        return naam.isEmpty() ? request.texts().text("verantwoording.iemand") : naam;
    }

    private String naam(OrganisationId id) {
        return directory.find(id).map(Organisation::name).orElse(id.value());
    }

    private View export(TabRequest request, TableFile kind) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        List<OrganisationId> organisaties = organisaties(request);
        Instant sinds = sinds(query(request));
        List<String> head = List.of(
                texts.text("vraag.gesteld"),
                texts.text("verantwoording.vrager"),
                texts.text("verantwoording.dienst"),
                texts.text("vraag.doel"),
                texts.text("vraag.kenmerk"),
                texts.text("vraag.nummer"),
                texts.text("vraag.organisatie"),
                texts.text("vraag.van"),
                texts.text("vraag.via"),
                texts.text("vraag.stand"));
        return new View.Download("wgs-verantwoording." + kind.extension(), kind.contentType(), -1, out -> {
            verantwoording.neemMee(request.caller(), organisaties);
            kind.write(
                    texts.text("tab.verantwoording.title"),
                    head,
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
                                    .map(vraag -> row(regel(request, vraag), words))
                                    .toList(),
                    out);
        });
    }

    private static List<String> row(Regel regel, Words words) {
        return List.of(
                words.dateTime(regel.moment()),
                regel.vrager(),
                regel.dienst(),
                regel.doel(),
                regel.kenmerk(),
                regel.nummer(),
                regel.organisatie(),
                regel.van(),
                regel.via(),
                regel.stand());
    }
}
