// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Wachtrij;
import nl.bidn.portal.aansluiten.Wachtrij.Sortering;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;
import nl.bidn.portal.aansluiten.web.pages.JtewachtrijGenerated;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;

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
            List<Option> who) {}

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
        var query = ListQuery.of(request::parameter, COLUMNS, "termijn", STATE, FORM, PRODUCT, WHO);
        AccountId officer = request.session().account();
        Wachtrij.Bladzijde found = desk.wachtrij.find(question(query, officer), officer);
        Model model = model(new Names(desk, request.texts()), request, query, found);
        return new View.Page(
                request.texts().text("section.aansluitingen.wachtrij.title"),
                body(out -> JtewachtrijGenerated.render(out, null, Look.of(asked), model)));
    }

    private Vraag question(ListQuery query, AccountId officer) {
        Staat state = Names.value(Staat.class, query.filter(STATE));
        Optional<ProductId> product = desk.product(query.filter(PRODUCT)).map(InstalledProduct::id);
        return new Vraag(
                state == null ? Set.of() : Set.of(state),
                Names.value(Formulier.class, query.filter(FORM)),
                product.orElse(null),
                query.filter(WHO).equals("ik") ? officer : null,
                query.filter(WHO).equals("niemand"),
                query.search(),
                Sortering.valueOf(query.sort().toUpperCase(Locale.ROOT)),
                query.descending(),
                query.page() - 1,
                PAGE);
    }

    private Model model(Names names, Request request, ListQuery query, Wachtrij.Bladzijde found) {
        var states = new ArrayList<Option>();
        states.add(new Option("", request.texts().text("wachtrij.open")));
        Stream.of(Staat.values())
                .filter(state -> state != Staat.CONCEPT)
                .forEach(state -> states.add(new Option(state.name(), names.of("staat", state))));
        var products = new ArrayList<Option>();
        products.add(new Option("", request.texts().text("wachtrij.alle")));
        desk.running().forEach(one -> products.add(new Option(one.id().value(), names.product(one.id()))));
        var forms = new ArrayList<Option>();
        forms.add(new Option("", request.texts().text("wachtrij.alle")));
        Stream.of(Formulier.values()).forEach(form -> forms.add(new Option(form.name(), names.of("formulier", form))));
        return new Model(
                query,
                found.regels().stream().map(line -> line(line, names)).toList(),
                found.total(),
                found.total() >= Wachtrij.MOST_COUNTED,
                PAGE,
                states,
                forms,
                products,
                Stream.of("", "ik", "niemand")
                        .map(who -> new Option(
                                who, request.texts().text("wachtrij.wie." + (who.isEmpty() ? "iedereen" : who))))
                        .toList());
    }

    private Line line(Wachtrij.Regel line, Names names) {
        var term = line.term();
        return new Line(
                line,
                names.of("formulier", line.formulier()),
                names.product(line.product()),
                names.of("staat", line.staat()),
                States.kind(line.staat()),
                names.person(line.officer()),
                line.staat().isOpen() && term != null && term.isBefore(desk.today()));
    }
}
