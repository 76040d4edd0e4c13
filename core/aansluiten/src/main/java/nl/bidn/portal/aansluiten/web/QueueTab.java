// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Wachtrij;
import nl.bidn.portal.aansluiten.Wachtrij.Sortering;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;
import nl.bidn.portal.aansluiten.web.pages.JtewachtrijGenerated;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/** {@code wachtrij}: the applications that officers decide on; found, sorted and cut into pages by the database. */
public final class QueueTab {
    static final int PAGE = 25;
    private static final List<String> COLUMNS = Stream.of(Sortering.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final String STATE = "stand";
    private static final String FORM = "formulier";
    private static final String PRODUCT = "product";
    private static final String WHO = "wie";
    private static final String TERM = "termijn";
    private static final String PAST = "voorbij";
    private static final String ME = "ik";
    private static final String NOBODY = "niemand";

    private final Desk desk;
    private final DecisionPage one;

    QueueTab(Desk desk) {
        this.desk = desk;
        this.one = new DecisionPage(desk);
    }

    /** The list. */
    public record Model(
            ListQuery query,
            List<Line> lines,
            int total,
            boolean more,
            int pageSize,
            List<Option> states,
            List<Option> forms,
            List<Option> products,
            List<Option> who,
            List<Option> terms) {}

    /** One application. */
    public record Line(
            Wachtrij.Regel regel,
            String form,
            String product,
            String state,
            String kind,
            String officer,
            boolean late) {}

    View show(Request request) {
        return request.path().isEmpty() ? list(request) : one.show(request);
    }

    View submit(Request request) {
        return request.path().isEmpty() ? new View.NotFound() : one.submit(request);
    }

    private View list(Request request) {
        var asked = Asked.of(request);
        var query = ListQuery.of(request::parameter, COLUMNS, "termijn", STATE, FORM, PRODUCT, WHO, TERM);
        AccountId officer = request.session().account();
        List<Account> officers = desk.administrators.officers();
        Wachtrij.Bladzijde found = desk.wachtrij.find(question(query, officer, officers), officer);
        Model model = model(request, query, officers, found);
        return new View.Page(
                request.texts().text("section.aansluitingen.wachtrij.title"),
                body(out -> JtewachtrijGenerated.render(out, null, Look.of(asked), model)));
    }

    private Vraag question(ListQuery query, AccountId officer, List<Account> officers) {
        Staat state = Names.value(Staat.class, query.filter(STATE));
        Optional<ProductId> product = desk.product(query.filter(PRODUCT)).map(InstalledProduct::id);
        return new Vraag(
                state,
                Names.value(Formulier.class, query.filter(FORM)),
                product.orElse(null),
                who(query.filter(WHO), officer, officers),
                query.filter(WHO).equals(NOBODY),
                query.filter(TERM).equals(PAST) ? desk.today() : null,
                query.search(),
                Sortering.valueOf(query.sort().toUpperCase(Locale.ROOT)),
                query.descending(),
                query.page() - 1,
                PAGE);
    }

    /** Oneself, or a colleague; none: nobody in particular. */
    private static @Nullable AccountId who(String asked, AccountId me, List<Account> officers) {
        return asked.equals(ME)
                ? me
                : officers.stream()
                        .map(Account::id)
                        .filter(id -> id.value().equals(asked))
                        .findFirst()
                        .orElse(null);
    }

    private Model model(Request request, ListQuery query, List<Account> officers, Wachtrij.Bladzijde found) {
        Texts texts = request.texts();
        var names = new Names(desk, texts);
        Map<AccountId, String> colleagues = officers.stream().collect(Collectors.toMap(Account::id, Account::name));
        return new Model(
                query,
                found.regels().stream()
                        .map(line -> line(line, names, colleagues))
                        .toList(),
                found.total(),
                found.more(),
                PAGE,
                options(
                        texts.text("wachtrij.open"),
                        Stream.of(Staat.values())
                                .filter(state -> state != Staat.CONCEPT)
                                .map(state -> new Option(state.name(), names.of("staat", state)))),
                options(
                        texts.text("wachtrij.alle"),
                        Stream.of(Formulier.values())
                                .map(form -> new Option(form.name(), names.of("formulier", form)))),
                options(
                        texts.text("wachtrij.alle"),
                        desk.running().stream().map(one -> new Option(one.id().value(), names.product(one.id())))),
                who(texts, request.session().account(), officers),
                List.of(
                        new Option("", texts.text("wachtrij.alle")),
                        new Option(PAST, texts.text("wachtrij.termijn.voorbij"))));
    }

    private static List<Option> options(String all, Stream<Option> others) {
        return Stream.concat(Stream.of(new Option("", all)), others).toList();
    }

    private static List<Option> who(Texts texts, AccountId me, List<Account> officers) {
        Stream<Option> colleagues = officers.stream()
                .filter(one -> !one.id().equals(me))
                .map(one -> new Option(one.id().value(), one.name()));
        return Stream.concat(
                        Stream.of("iedereen", ME, NOBODY)
                                .map(who -> new Option(
                                        who.equals("iedereen") ? "" : who, texts.text("wachtrij.wie." + who))),
                        colleagues)
                .toList();
    }

    private Line line(Wachtrij.Regel line, Names names, Map<AccountId, String> colleagues) {
        var term = line.term();
        return new Line(
                line,
                names.of("formulier", line.formulier()),
                names.product(line.product()),
                names.of("staat", line.staat()),
                States.kind(line.staat()),
                who(line.officer(), names, colleagues),
                line.staat().isOpen() && term != null && term.isBefore(desk.today()));
    }

    /** Who left the servicedesk is looked up, the others are known. */
    private static String who(@Nullable AccountId officer, Names names, Map<AccountId, String> colleagues) {
        String known = officer == null ? null : colleagues.get(officer);
        return known == null ? names.person(officer) : known;
    }
}
