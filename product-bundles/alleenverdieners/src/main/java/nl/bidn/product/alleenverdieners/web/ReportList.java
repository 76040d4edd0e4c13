// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import java.time.LocalDate;
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
    private static final Map<String, Comparator<Report>> COLUMNS = Map.of(
            "publicatie", Comparator.comparing(Report::publishedAt),
            "titel", Comparator.comparing(Report::title),
            "organisatie", Comparator.comparing(Report::organisation),
            "grootte", Comparator.comparingLong(Report::size),
            "verwijdering", Comparator.comparing(Report::expiresAt));

    static ListQuery query(TabRequest request) {
        return ListQuery.of(request, List.copyOf(COLUMNS.keySet()), NEWEST_FIRST, STATUS);
    }

    /** Only what is on the page becomes lines: an organisation may have many reports, and the page is asked for often. */
    static ReportList of(ListQuery query, List<Organisation> organisations, Reports reports, LocalDate today) {
        List<Report> all = organisations.size() == 1
                ? reports.current(organisations.get(0).id())
                : organisations.stream()
                        .flatMap(o -> reports.current(o.id()).stream())
                        .toList();
        List<Report> found = query.narrowed()
                ? all.stream().filter(report -> matches(report, query)).toList()
                : all;
        if (organisations.size() > 1 || !query.sortParameter().equals(NEWEST_FIRST)) {
            found = found.stream().sorted(order(query)).toList();
        }
        int from = (Pages.of(query.page(), found.size(), PAGE_SIZE).current() - 1) * PAGE_SIZE;
        List<ReportLine> lines = found.subList(from, Math.min(from + PAGE_SIZE, found.size())).stream()
                .map(report -> ReportLine.of(report, name(report, organisations), today))
                .toList();
        return new ReportList(query, lines, found.size(), all.isEmpty());
    }

    private static Comparator<Report> order(ListQuery query) {
        Comparator<Report> order = Objects.requireNonNull(COLUMNS.get(query.sort()));
        return query.descending() ? order.reversed() : order;
    }

    private static String name(Report report, List<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            if (organisation.id().equals(report.organisation())) {
                return organisation.name();
            }
        }
        return "";
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
