// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Pages;
import nl.bidn.product.alleenverdieners.service.Report;
import nl.bidn.product.alleenverdieners.service.Reports;

/**
 * The part of the reports that the address asks for.
 *
 * @param lines of this page
 * @param total how many there are on all pages
 * @param empty there is no report at all, whatever is searched for
 */
public record ReportList(ListQuery query, List<ReportLine> lines, int total, boolean empty) {
    static final int PAGE_SIZE = 25;
    static final String STATUS = "status";
    static final String NEW = "nieuw";
    static final String FETCHED = "opgehaald";

    private static final String NEWEST_FIRST = "-publicatie";
    private static final Map<String, Comparator<ReportLine>> COLUMNS = Map.of(
            "publicatie", Comparator.comparing(line -> line.report().publishedAt()),
            "titel", Comparator.comparing(line -> line.report().title()),
            "organisatie", Comparator.comparing(ReportLine::organisation),
            "grootte", Comparator.comparingLong(line -> line.report().size()),
            "verwijdering", Comparator.comparing(line -> line.report().expiresAt()));

    static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.copyOf(COLUMNS.keySet()), NEWEST_FIRST, STATUS);
    }

    static ReportList of(ListQuery query, List<Organisation> organisations, Reports reports, Instant now) {
        List<ReportLine> all = new ArrayList<>();
        for (Organisation organisation : organisations) {
            for (Report report : reports.current(organisation.id())) {
                if (report.expiresAt().isAfter(now) && matches(report, query)) {
                    all.add(ReportLine.of(report, organisation.name(), now));
                }
            }
        }
        boolean asStored = organisations.size() == 1 && query.sortParameter().equals(NEWEST_FIRST);
        if (!asStored) {
            Comparator<ReportLine> order = Objects.requireNonNull(COLUMNS.get(query.sort()));
            all.sort(query.descending() ? order.reversed() : order);
        }
        int page = Pages.of(query.page(), all.size(), PAGE_SIZE).current();
        int from = (page - 1) * PAGE_SIZE;
        List<ReportLine> lines = List.copyOf(all.subList(from, Math.min(from + PAGE_SIZE, all.size())));
        return new ReportList(query, lines, all.size(), all.isEmpty() && !query.narrowed());
    }

    private static boolean matches(Report report, ListQuery query) {
        boolean wanted = switch (query.filter(STATUS)) {
            case NEW -> report.fetched().isEmpty();
            case FETCHED -> report.fetched().isPresent();
            default -> true;
        };
        return wanted && (query.search().isEmpty() || contains(report.title(), query.search()));
    }

    private static boolean contains(String title, String search) {
        return title.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }
}
