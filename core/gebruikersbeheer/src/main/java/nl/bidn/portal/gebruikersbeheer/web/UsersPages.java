// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.View;
import nl.bidn.portal.gebruikersbeheer.web.pages.JteusersGenerated;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.UserManagement.Line;
import nl.bidn.portal.identity.UserManagement.Lines;
import nl.bidn.portal.identity.UserManagement.Question;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.Sort;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import org.jspecify.annotations.Nullable;

/** Lists of users: those who wait, all of them, and the same as a file. */
public final class UsersPages {
    private static final int PAGE = 25;
    private static final int FILE_PAGE = 500;
    private static final List<String> COLUMNS = List.of("naam", "laatst", "sinds");
    private static final List<String> STATES = List.of("actief", "inactief", "nooit", "wachtend");

    private final UserManagement management;
    private final Titles titles;
    private final Exports exports;

    public UsersPages(UserManagement management, Titles titles, Transactions transactions, Audit audit) {
        this.management = management;
        this.titles = titles;
        this.exports = new Exports(management, transactions, audit);
    }

    /** Whether the path is a list's, rather than of one user. */
    public boolean answers(String path) {
        return path.isEmpty() || TableFile.ofName(path).isPresent();
    }

    public View newcomers(Request request) {
        ListQuery query = ListQuery.of(request::parameter, COLUMNS, "-sinds");
        return page(
                request,
                query,
                new Question(query.search(), null, "", null, false, true, sort(query), query.descending()),
                List.of(),
                true);
    }

    public View show(Request request) {
        ListQuery query = ListQuery.of(request::parameter, COLUMNS, "naam", "rol", "stand");
        List<Right> rights = management.rights(request.session().account());
        Question question = question(rights, query);
        return TableFile.ofName(request.path())
                .map(kind -> file(request, question, kind))
                .orElseGet(() -> page(request, query, question, rights, false));
    }

    private static Question question(List<Right> rights, ListQuery query) {
        Right right = right(rights, query.filter("rol"));
        String state = query.filter("stand");
        return new Question(
                query.search(),
                right == null ? null : right.product(),
                right == null ? "" : right.role(),
                state.equals("actief") ? Boolean.TRUE : state.equals("inactief") ? Boolean.FALSE : null,
                state.equals("nooit"),
                state.equals("wachtend"),
                sort(query),
                query.descending());
    }

    /** {@code product/role} or a product alone, if it is one of his; anything else that was typed counts as all. */
    private static @Nullable Right right(List<Right> rights, String typed) {
        for (Right right : rights) {
            if (typed.equals(key(right))) {
                return right;
            }
            if (typed.equals(right.product().value())) {
                return new Right(right.product(), "");
            }
        }
        return null;
    }

    static String key(Right right) {
        return right.product() + "/" + right.role();
    }

    private static Sort sort(ListQuery query) {
        return switch (query.sort()) {
            case "laatst" -> Sort.LAST_SIGN_IN;
            case "sinds" -> Sort.SINCE;
            default -> Sort.NAME;
        };
    }

    private View page(Request request, ListQuery query, Question question, List<Right> rights, boolean newcomers) {
        Texts texts = request.texts();
        AccountId by = request.session().account();
        Lines lines = management.users(by, question, query.offset(PAGE), PAGE);
        var model = new UsersModel(
                newcomers,
                query,
                lines.lines().stream().map(line -> row(texts, line)).toList(),
                lines.found(),
                PAGE,
                roles(texts, rights),
                states(texts),
                query.linkToPage(1),
                request.parameter("verwijderd")
                        .map(x -> texts.text("removed.done"))
                        .orElse(null),
                request.formToken());
        String title = texts.text(newcomers ? "newcomers.title" : "section.gebruikersbeheer.gebruikers.title");
        return new View.Page(
                title, body(out -> JteusersGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }

    private UsersModel.Row row(Texts texts, Line line) {
        Account account = line.account();
        return new UsersModel.Row(
                account.id().value(),
                Titles.name(texts, account),
                account.email(),
                Titles.state(texts, account.state()),
                kind(account.state()),
                line.waiting(),
                line.removable(),
                line.changes(),
                line.since(),
                account.lastSignIn(),
                titles.rights(texts, line.roles()));
    }

    static String kind(Account.State state) {
        return switch (state) {
            case ACTIVE -> "success";
            case DEACTIVATED -> "neutral";
            case INVITED, REGISTERED -> "info";
        };
    }

    private List<Option> roles(Texts texts, List<Right> rights) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.text("filter.all")));
        ProductId last = null;
        for (Right right : rights) {
            if (!right.product().equals(last)) {
                options.add(new Option(right.product().value(), titles.product(texts, right.product())));
                last = right.product();
            }
            options.add(new Option(key(right), titles.right(texts, right)));
        }
        return options;
    }

    private static List<Option> states(Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.text("filter.all")));
        STATES.forEach(state -> options.add(new Option(state, texts.text("filter." + state))));
        return options;
    }

    private View file(Request request, Question question, TableFile kind) {
        Texts texts = request.texts();
        AccountId by = request.session().account();
        List<String> head = List.of(
                texts.text("user.name"),
                texts.text("user.email"),
                texts.text("user.state"),
                texts.text("user.since"),
                texts.text("user.last"),
                texts.text("user.roles"));
        String title = texts.text("section.gebruikersbeheer.gebruikers.title");
        return exports.file(by, "gebruikerslijst", title, kind, head, offset -> rows(texts, by, question, offset));
    }

    private List<List<String>> rows(Texts texts, AccountId by, Question question, int offset) {
        Words words = Words.of(texts.locale());
        return management.users(by, question, offset, FILE_PAGE).lines().stream()
                .map(line -> row(texts, line))
                .map(row -> List.of(
                        row.name(),
                        row.email(),
                        row.state(),
                        words.date(row.since()),
                        row.lastSignIn() == null ? texts.text("user.never") : words.dateTime(row.lastSignIn()),
                        row.roles()))
                .toList();
    }
}
