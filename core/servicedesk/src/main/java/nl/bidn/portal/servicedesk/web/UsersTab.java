// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountSearch;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.servicedesk.web.pages.JtegebruikersGenerated;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;

/** {@code gebruikers}: people of all organisations, found by the database, and each of them. */
public final class UsersTab implements DeskTab {
    private static final int PAGE = 25;

    private final Desk desk;
    private final UserPage one;

    public UsersTab(Desk desk) {
        this.desk = desk;
        this.one = new UserPage(desk);
    }

    /**
     * The list.
     *
     * @param more whether there are more than can be leafed through
     */
    public record Model(
            ListQuery query,
            List<Line> lines,
            int total,
            boolean more,
            int most,
            int pageSize,
            List<Option> organisations,
            List<Option> states) {}

    /** One person. */
    public record Line(Account account, String organisation) {}

    @Override
    public String path() {
        return "gebruikers";
    }

    @Override
    public View show(Request request) {
        return request.path().isEmpty() ? list(request) : one.show(request, request.path());
    }

    @Override
    public View submit(Request request) {
        return one.submit(request, request.path());
    }

    private View list(Request request) {
        var names = new Names(desk, request);
        var query = ListQuery.of(request::parameter, List.of("naam"), "naam", "organisatie", "stand");
        Optional<Organisation> organisation = Find.organisation(desk, query.filter("organisatie"));
        var search = new AccountSearch.Search(
                query.search(),
                organisation.map(Organisation::id).orElse(null),
                Form.safely(query.filter("stand"), name -> Optional.of(Account.State.valueOf(name)))
                        .orElse(null));
        var found = desk.people().find(search, query.offset(PAGE), PAGE);
        var model = new Model(
                query,
                found.accounts().stream()
                        .map(account -> new Line(account, names.organisation(account.organisation())))
                        .toList(),
                found.total(),
                found.more(),
                AccountSearch.MOST,
                PAGE,
                names.organisations("users.all-organisations"),
                names.texts("state.", List.of("", "ACTIVE", "INVITED", "REGISTERED", "DEACTIVATED")));
        return Look.page(
                request,
                "section.servicedesk.gebruikers.title",
                body(out -> JtegebruikersGenerated.render(out, null, Look.of(request), model)));
    }
}
