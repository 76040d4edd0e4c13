// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import java.time.Clock;
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
import nl.bidn.product.alleenverdieners.service.Lifetime;
import nl.bidn.product.alleenverdieners.service.Report;
import nl.bidn.product.alleenverdieners.service.Reports;
import nl.bidn.product.alleenverdieners.service.Rights;
import nl.bidn.product.alleenverdieners.web.pages.JteophalenGenerated;
import org.jspecify.annotations.Nullable;

/**
 * Manual Alleenverdieners, chapter 3: the list of reports, one by one or several as a zip. Shows no BSN, ever.
 *
 * <p>A download is a GET, as a link is what people expect; that it was fetched is marked before the first byte goes.
 */
public final class OphalenTab implements Tab {
    private static final String ONE = "rapport/";
    private static final String SELECTION = "selectie";
    private static final int MOST_IN_ZIP = 100;
    private static final String CSV = "text/csv; charset=utf-8";

    private final Reports reports;
    private final Clock clock;
    private final Rows rows = new Rows();

    public OphalenTab(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "ophalen";
    }

    @Override
    public Permission requires() {
        return Rights.OPHALEN;
    }

    @Override
    public int badge(Caller caller, List<Organisation> organisations) {
        return reports.waiting(organisations);
    }

    @Override
    public View show(TabRequest request) {
        String path = request.path();
        if (path.isEmpty()) {
            return page(request, null);
        }
        if (path.equals(SELECTION)) {
            ListQuery query = ReportList.query(request);
            return new View.Redirect("ophalen" + query.linkToPage(query.page()));
        }
        return path.startsWith(ONE) ? download(request, path.substring(ONE.length())) : new View.NotFound();
    }

    @Override
    public View submit(TabRequest request) {
        if (!request.path().equals(SELECTION)) {
            return new View.NotFound();
        }
        Set<String> ids = new LinkedHashSet<>(request.parameters("rapport"));
        if (ids.isEmpty()) {
            return invalid(request, "ophalen.none-selected");
        }
        if (ids.size() > MOST_IN_ZIP) {
            return invalid(request, "ophalen.too-many-selected");
        }
        List<Report> fetched = reports.fetch(request.caller(), ids);
        return fetched.isEmpty() ? new View.NotFound() : zip(fetched);
    }

    private View download(TabRequest request, String id) {
        return reports.fetch(request.caller(), Set.of(id)).stream()
                .findFirst()
                .<View>map(report ->
                        new View.Download(report.fileName(), CSV, report.size(), out -> reports.copy(report, out)))
                .orElseGet(View.NotFound::new);
    }

    private View zip(List<Report> fetched) {
        var zip = new ReportZip(fetched, reports);
        return new View.Download("alleenverdieners.zip", "application/zip", -1, zip::writeTo);
    }

    private View invalid(TabRequest request, String key) {
        String message = request.texts().text(key, MOST_IN_ZIP);
        return new View.Invalid(page(request, message), List.of(new View.FieldError("alle", message)));
    }

    private View.Page page(TabRequest request, @Nullable String error) {
        Texts texts = request.texts();
        List<Organisation> organisations = request.organisations();
        var list = ReportList.of(ReportList.query(request), organisations, reports, Lifetime.day(clock.instant()));
        boolean several = organisations.size() > 1;
        var words = Words.of(texts.locale());
        var model = new OphalenModel(
                list,
                list.lines().stream()
                        .map(line -> rows.of(line, several, words, texts))
                        .toList(),
                several ? Optional.empty() : Optional.of(organisations.get(0).name()),
                statuses(texts),
                request.formToken(),
                Optional.ofNullable(error));
        return new View.Page(
                texts.text("tab.ophalen.title"),
                Html.body(out -> JteophalenGenerated.render(out, null, words, texts, model)));
    }

    private static List<Option> statuses(Texts texts) {
        return List.of(
                new Option("", texts.text("ophalen.status.all")),
                new Option(ReportList.NEW, texts.text("ophalen.status.new")),
                new Option(ReportList.FETCHED, texts.text("ophalen.status.fetched")));
    }
}
