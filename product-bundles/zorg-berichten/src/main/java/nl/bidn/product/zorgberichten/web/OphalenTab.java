// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Rights;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;
import nl.bidn.product.zorgberichten.web.pages.JteophalenGenerated;

/**
 * Messages for a municipality: one by one, or several as a zip. Shows no BSN, ever.
 *
 * <p>A download is a GET, as a link is what people expect; that it was fetched is marked before the first byte goes.
 */
public final class OphalenTab implements Tab {
    private static final String PATH = "ophalen";
    private static final String ONE = "bericht/";
    private static final String SELECTION = "selectie";
    private static final String NEW = "nieuw";
    private static final String FETCHED = "opgehaald";
    private static final int MOST_IN_ZIP = 100;
    /** So many of the messages that a receiver refused after all; the others are in the Foutlog. */
    private static final int MOST_REFUSED = 5;

    private static final Duration REFUSED_SHOWN = Duration.ofDays(14);
    /** Of all payloads together: what a browser fetches within the time of a download on a slow line. */
    private static final long MOST_BYTES_IN_ZIP = 250_000_000;

    private final Dienst dienst;
    private final Hub hub;
    private final Clock clock;
    private final String basis;

    public OphalenTab(Dienst dienst, Hub hub, Clock clock) {
        this.dienst = dienst;
        this.clock = clock;
        this.hub = hub;
        this.basis = "/" + dienst.product() + "/" + PATH;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.UITWISSELEN;
    }

    @Override
    public int badge(Caller caller, List<Organisation> organisations) {
        return organisations.stream()
                .mapToInt(organisation -> hub.nieuw().aantal(dienst, organisation.id()))
                .sum();
    }

    @Override
    public View show(TabRequest request) {
        String path = request.path();
        if (path.isEmpty()) {
            return page(request, Optional.empty());
        }
        if (path.equals(SELECTION)) {
            ListQuery query = Berichtlijst.query(request);
            return new View.Redirect(PATH + query.linkToPage(query.page()));
        }
        if (path.startsWith(ONE)) {
            return Downloads.bestand(hub.ophalen(), request.caller(), dienst, path.substring(ONE.length()));
        }
        return TableFile.ofName(path).map(kind -> export(request, kind)).orElseGet(View.NotFound::new);
    }

    @Override
    public View submit(TabRequest request) {
        if (!request.path().equals(SELECTION)) {
            return new View.NotFound();
        }
        Set<String> ids = new LinkedHashSet<>(request.parameters("bericht"));
        if (ids.isEmpty()) {
            return invalid(request, "ophalen.niets-gekozen");
        }
        if (ids.size() > MOST_IN_ZIP) {
            return invalid(request, "ophalen.te-veel-gekozen");
        }
        if (hub.ophalen().grootte(request.caller(), dienst, ids) > MOST_BYTES_IN_ZIP) {
            return invalid(request, "ophalen.te-groot-gekozen");
        }
        List<Bericht> fetched = hub.ophalen().haalOp(request.caller(), dienst, ids);
        if (fetched.isEmpty()) {
            return new View.NotFound();
        }
        var zip = new Berichtenzip(fetched, hub.ophalen());
        return new View.Download(dienst.product() + "-berichten.zip", "application/zip", -1, zip::writeTo);
    }

    private View invalid(TabRequest request, String key) {
        String message = request.texts()
                .text(key, MOST_IN_ZIP, Words.of(request.texts().locale()).size(MOST_BYTES_IN_ZIP));
        return new View.Invalid(page(request, Optional.of(message)), List.of(new View.FieldError("alle", message)));
    }

    private Zoekvraag vraag(TabRequest request, ListQuery query) {
        return Berichtlijst.vraag(
                dienst,
                request.organisations(),
                Optional.of(Richting.IN),
                Optional.empty(),
                staten(query.filter(Berichtlijst.STATUS)),
                functies(),
                query);
    }

    private static Set<Staat> staten(String status) {
        return switch (status) {
            case NEW -> Set.of(Staat.ONTVANGEN);
            case FETCHED -> EnumSet.of(Staat.AFGELEVERD, Staat.BEANTWOORD, Staat.AFGEKEURD);
            default -> Set.of();
        };
    }

    private View.Page page(TabRequest request, Optional<String> fout) {
        Texts texts = request.texts();
        List<Organisation> organisations = request.organisations();
        var woorden = new Woorden(texts, organisations);
        ListQuery query = Berichtlijst.query(request);
        var model = new OphalenModel(
                basis,
                Berichtlijst.van(hub.berichten(), vraag(request, query), query, woorden, texts),
                organisations.size() == 1 ? Optional.of(organisations.get(0).name()) : Optional.empty(),
                woorden.soorten(functies()),
                statussen(texts),
                query.narrowed() ? List.of() : foutberichten(request, woorden),
                "/" + dienst.product() + "/foutlog",
                request.formToken(),
                fout);
        return new View.Page(
                texts.text("tab.ophalen.title"),
                Html.body(out -> JteophalenGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }

    /** People look here for news: that a receiver refused a message after all is news too. */
    private List<Foutlogregel> foutberichten(TabRequest request, Woorden woorden) {
        var voorwaarden = Voorwaarden.GEEN
                .richting(Optional.of(Richting.UIT))
                .afgekeurd(Optional.empty(), true)
                .sinds(Optional.of(clock.instant().minus(REFUSED_SHOWN)));
        var vraag = Zoekvraag.van(
                dienst, request.organisations().stream().map(Organisation::id).toList(), voorwaarden, MOST_REFUSED);
        var foutwoorden = new Foutwoorden(request.texts(), woorden);
        return hub.berichten().lijst(vraag).stream().map(foutwoorden::regel).toList();
    }

    private static List<Option> statussen(Texts texts) {
        return List.of(
                new Option("", texts.text("bericht.alle-staten")),
                new Option(NEW, texts.text("bericht.nieuw")),
                new Option(FETCHED, texts.text("bericht.opgehaald")));
    }

    private View export(TabRequest request, TableFile kind) {
        var export = new Lijstexport(hub.berichten(), request, dienst, vraag(request, Berichtlijst.query(request)));
        return export.als(kind);
    }

    /** Asked each time, as standards come and go while the hub runs. */
    private List<String> functies() {
        return hub.berichten().functies(dienst, Richting.IN);
    }
}
