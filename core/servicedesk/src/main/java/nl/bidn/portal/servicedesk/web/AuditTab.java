// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.AuditSearch;
import nl.bidn.portal.identity.AuditSearch.Filter;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.servicedesk.web.pages.JtelogboekGenerated;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;

/** {@code logboek}: the security audit of all organisations, as a file too, and whether its chain is whole. */
public final class AuditTab implements DeskTab {
    private static final int PAGE = 50;
    /** Without a first day the list starts here, as the audit grows without end. */
    private static final int DAYS = 30;

    private final Desk desk;

    public AuditTab(Desk desk) {
        this.desk = desk;
    }

    /** The page. */
    public record Model(
            ListQuery query,
            List<Line> lines,
            int total,
            boolean more,
            int most,
            int pageSize,
            List<Option> organisations,
            List<Option> outcomes,
            String from,
            String until,
            Optional<AuditLog.Verified> verified) {}

    /** A line, with the name of who did it. */
    public record Line(AuditLog.Line line, String actor) {}

    @Override
    public String path() {
        return "logboek";
    }

    @Override
    public View show(Request request) {
        return request.path().isEmpty() ? page(request, Optional.empty()) : new View.NotFound();
    }

    @Override
    public View submit(Request request) {
        return switch (request.path()) {
            case "csv" -> export(request);
            case "controle" -> page(request, Optional.of(desk.servicedesk().verifyAudit(Look.officer(request))));
            default -> new View.NotFound();
        };
    }

    private ListQuery query(Request request) {
        return ListQuery.of(
                request::parameter, List.of("tijd"), "-tijd", "organisatie", "actie", "uitkomst", "van", "tot");
    }

    private View page(Request request, Optional<AuditLog.Verified> verified) {
        var names = new Names(desk, request);
        var query = query(request);
        var found = desk.audit().find(filter(query), query.offset(PAGE), PAGE);
        var model = new Model(
                query,
                found.lines().stream()
                        .map(line -> new Line(line, names.person(line.actor())))
                        .toList(),
                found.total(),
                found.more(),
                AuditSearch.MOST,
                PAGE,
                names.organisations("users.all-organisations"),
                names.texts("outcome.", List.of("", "DONE", "REFUSED", "FAILED")),
                from(query).toString(),
                query.filter("tot"),
                verified);
        return Look.page(
                request,
                "section.servicedesk.logboek.title",
                body(out -> JtelogboekGenerated.render(out, null, Look.of(request), model)));
    }

    private LocalDate from(ListQuery query) {
        return day(query.filter("van")).orElse(desk.today().minusDays(DAYS));
    }

    private Filter filter(ListQuery query) {
        return new Filter(
                Find.organisation(desk, query.filter("organisatie"))
                        .map(Organisation::id)
                        .map(Object::toString)
                        .orElse(""),
                query.filter("actie").strip(),
                actor(query.search()),
                query.filter("uitkomst"),
                start(from(query)),
                day(query.filter("tot")).map(last -> start(last.plusDays(1))).orElse(null));
    }

    /** A user name stands for its account, which is what the audit names. */
    private String actor(String typed) {
        return typed.isEmpty()
                ? ""
                : desk.accounts()
                        .findByUserName(typed)
                        .map(account -> account.id().value())
                        .orElse(typed);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private View export(Request request) {
        var out = new ByteArrayOutputStream();
        var csv = new CsvLines(request.texts());
        out.writeBytes(csv.head().getBytes(StandardCharsets.UTF_8));
        boolean whole = desk.audit()
                .export(
                        filter(query(request)),
                        Look.officer(request).value(),
                        line -> out.writeBytes(csv.line(line).getBytes(StandardCharsets.UTF_8)));
        if (!whole) {
            out.writeBytes(csv.cut(AuditSearch.MOST_EXPORTED).getBytes(StandardCharsets.UTF_8));
        }
        return new View.Download(
                "logboek-" + desk.today() + ".csv", "text/csv; charset=utf-8", out.size(), out::writeTo);
    }
}
