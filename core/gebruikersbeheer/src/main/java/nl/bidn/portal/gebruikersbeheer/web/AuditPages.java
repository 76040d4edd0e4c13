// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import static nl.bidn.portal.ui.Html.body;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.gebruikersbeheer.web.pages.JteauditGenerated;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.UserManagement.AuditEntry;
import nl.bidn.portal.identity.UserManagement.AuditQuestion;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import org.jspecify.annotations.Nullable;

/** {@code logboek}: what happened at the organisation, by day, act and person, and the same as a file. */
public final class AuditPages {
    private static final int PAGE = 50;
    private static final int FILE_PAGE = 500;
    private static final String PORTAL = "portal";
    private static final List<String> OUTCOMES = List.of("DONE", "REFUSED", "FAILED");

    private final UserManagement management;
    private final Titles titles;
    private final Actions actions;
    private final Exports exports;
    private final Clock clock;

    public AuditPages(UserManagement management, Titles titles, Transactions transactions, Audit audit, Clock clock) {
        this.management = management;
        this.titles = titles;
        this.actions = new Actions(titles);
        this.exports = new Exports(management, transactions, audit);
        this.clock = clock;
    }

    public View show(Request request) {
        TableFile kind = TableFile.ofName(request.path()).orElse(null);
        if (kind == null && !request.path().isEmpty()) {
            return new View.NotFound();
        }
        ListQuery query = ListQuery.of(
                request::parameter, List.of("tijd"), "-tijd", "van", "tot", "handeling", "over", "uitkomst");
        List<FieldError> errors = new ArrayList<>();
        LocalDate from = day(request, query, "van", errors);
        LocalDate until = day(request, query, "tot", errors);
        List<String> occurring = management.auditActions(request.session().account());
        var question = new AuditQuestion(
                start(from),
                start(until == null ? null : until.plusDays(1)),
                oneOf(occurring, query.filter("handeling")),
                query.search(),
                query.filter("over").strip(),
                oneOf(OUTCOMES, query.filter("uitkomst")));
        return kind == null || !errors.isEmpty()
                ? page(request, query, question, occurring, errors)
                : file(request, question, kind);
    }

    /** What is none of the choices was not typed by anybody, and narrows nothing. */
    private static String oneOf(List<String> choices, String given) {
        return choices.contains(given) ? given : "";
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Words.ZONE).toInstant();
    }

    private static @Nullable LocalDate day(Request request, ListQuery query, String field, List<FieldError> errors) {
        String typed = query.filter(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1900 && day.getYear() <= 9998) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below
        }
        errors.add(new FieldError(field, request.texts().text("audit.day.wrong")));
        return null;
    }

    private View page(
            Request request, ListQuery query, AuditQuestion question, List<String> occurring, List<FieldError> errors) {
        Texts texts = request.texts();
        var found = management.audit(request.session().account(), question, query.offset(PAGE), PAGE);
        var model = new AuditModel(
                query,
                found.lines().stream().map(entry -> row(texts, entry)).toList(),
                found.found(),
                PAGE,
                actions.options(texts, occurring),
                outcomes(texts),
                query.linkToPage(1),
                error(errors, "van"),
                error(errors, "tot"));
        var page = new View.Page(
                texts.text("section.gebruikersbeheer.logboek.title"),
                body(out -> JteauditGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
        return errors.isEmpty() ? page : new View.Invalid(page, errors);
    }

    private static List<Option> outcomes(Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.text("audit.all-outcomes")));
        OUTCOMES.forEach(outcome -> options.add(new Option(outcome, outcome(texts, outcome))));
        return options;
    }

    private static String outcome(Texts texts, String outcome) {
        return texts.text("outcome." + outcome.toLowerCase(Locale.ROOT));
    }

    private static String error(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    private AuditModel.Row row(Texts texts, AuditEntry entry) {
        var line = entry.line();
        String product =
                line.product().equals(PORTAL) ? "" : titles.product(texts, new ProductId(line.product())) + ": ";
        return new AuditModel.Row(
                line.at(),
                actor(texts, entry),
                product + actions.title(texts, line.action()),
                entry.subjectName(),
                outcome(texts, line.outcome()),
                line.detail());
    }

    /** A name; else the portal itself, or somebody who is no user of the organisation (any more). */
    private static String actor(Texts texts, AuditEntry entry) {
        if (!entry.actorName().isEmpty()) {
            return entry.actorName();
        }
        return entry.line().actor().equals(PORTAL) ? texts.text("audit.portal") : texts.text("audit.other");
    }

    private View file(Request request, AuditQuestion question, TableFile kind) {
        Texts texts = request.texts();
        AccountId by = request.session().account();
        AuditQuestion upToNow = upToNow(question);
        List<String> head = List.of(
                texts.text("audit.at"),
                texts.text("audit.actor"),
                texts.text("audit.action"),
                texts.text("audit.subject"),
                texts.text("audit.outcome"),
                texts.text("audit.detail"));
        return exports.file(
                by,
                "logboek",
                texts.text("section.gebruikersbeheer.logboek.title"),
                kind,
                head,
                offset -> rows(texts, by, upToNow, offset));
    }

    /** What comes while the file is written would shift its pages. */
    private AuditQuestion upToNow(AuditQuestion question) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        boolean open = question.until() == null || question.until().isAfter(now);
        return open
                ? new AuditQuestion(
                        question.from(),
                        now,
                        question.action(),
                        question.actor(),
                        question.subject(),
                        question.outcome())
                : question;
    }

    private List<List<String>> rows(Texts texts, AccountId by, AuditQuestion question, int offset) {
        Words words = Words.of(texts.locale());
        return management.audit(by, question, offset, FILE_PAGE).lines().stream()
                .map(entry -> row(texts, entry))
                .map(row -> List.of(
                        words.dateTime(row.at()),
                        row.actor(),
                        row.action(),
                        row.subject(),
                        row.outcome(),
                        row.detail()))
                .toList();
    }
}
