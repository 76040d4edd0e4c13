// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.identity.Servicedesk.Switched;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.servicedesk.web.pages.JteproductenBevestigGenerated;
import nl.bidn.portal.servicedesk.web.pages.JteproductenGenerated;
import nl.bidn.portal.servicedesk.web.pages.JteproductenResultaatGenerated;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;

/** {@code producten}: which product is on for which organisation, and switching it for one or many at once. */
public final class ProductsTab implements DeskTab {
    private static final String TITLE = "section.servicedesk.producten.title";
    private static final int PAGE = 25;

    private final Desk desk;

    public ProductsTab(Desk desk) {
        this.desk = desk;
    }

    /** The matrix as it is shown. */
    public record Model(
            ListQuery query,
            List<Column> columns,
            List<Row> rows,
            int total,
            int pageSize,
            List<Option> types,
            List<Option> products,
            List<Option> states) {}

    /** A product. */
    public record Column(String id, String title) {}

    /** An organisation, with {@code aan}, {@code uit} or {@code anders} (not meant for it) per product. */
    public record Row(Organisation organisation, String type, List<String> cells) {}

    /**
     * What came of a switch, to be shown.
     *
     * @param refusals name of the organisation and the reason
     */
    public record Result(String product, boolean on, List<String> changed, int unchanged, List<Refusal> refusals) {}

    /** Why it was refused for one organisation. */
    public record Refusal(Organisation organisation, String why) {}

    /** What must be confirmed. */
    public record Question(InstalledProduct product, String title, List<Organisation> organisations) {}

    @Override
    public String path() {
        return "producten";
    }

    @Override
    public View show(Request request) {
        return request.path().isEmpty() ? matrix(request, new Form(request)) : new View.NotFound();
    }

    @Override
    public View submit(Request request) {
        return switch (request.path()) {
            case "aan" -> change(request, true);
            case "uit" -> change(request, false);
            default -> new View.NotFound();
        };
    }

    private ListQuery query(Request request) {
        return ListQuery.of(request::parameter, List.of("naam"), "naam", "soort", "product", "stand");
    }

    private View matrix(Request request, Form form) {
        var names = new Names(desk, request);
        ListQuery query = query(request);
        List<InstalledProduct> all = Find.running(desk);
        List<InstalledProduct> shown = all.stream()
                .filter(product -> query.filter("product").isEmpty()
                        || query.filter("product").equals(product.id().value()))
                .toList();
        List<Organisation> found = matching(query, shown);
        List<Row> rows = Find.page(found, query, PAGE).stream()
                .map(organisation -> row(organisation, shown, names))
                .toList();
        var model = new Model(
                query,
                shown.stream()
                        .map(product -> new Column(product.id().value(), names.product(product.id())))
                        .toList(),
                rows,
                found.size(),
                PAGE,
                names.types("organisations.all-types", List.of(OrganisationType.values())),
                names.products("products.all", all),
                names.texts("products.state.", List.of("", "aan", "uit")));
        return Look.page(
                request,
                TITLE,
                body(out -> JteproductenGenerated.render(out, null, Look.of(request), form, model)),
                form);
    }

    private List<Organisation> matching(ListQuery query, List<InstalledProduct> products) {
        var found = new ArrayList<>(desk.organisations().all().stream()
                .filter(o -> o.existsOn(desk.today()))
                .filter(o -> Match.of(query.search(), o.name(), o.id().value()))
                .filter(o -> query.filter("soort").isEmpty() || o.type().name().equals(query.filter("soort")))
                .filter(o -> products.stream().anyMatch(product -> hasState(o, product, query.filter("stand"))))
                .toList());
        if (query.descending()) {
            java.util.Collections.reverse(found);
        }
        return found;
    }

    private boolean hasState(Organisation organisation, InstalledProduct product, String state) {
        String is = state(organisation, product);
        return state.isEmpty() ? !is.equals("anders") : is.equals(state);
    }

    private Row row(Organisation organisation, List<InstalledProduct> products, Names names) {
        return new Row(
                organisation,
                names.type(organisation.type()),
                products.stream().map(product -> state(organisation, product)).toList());
    }

    private String state(Organisation organisation, InstalledProduct product) {
        if (desk.enablement().isEnabled(product.id(), organisation.id())) {
            return "aan";
        }
        boolean meant = product.product()
                .filter(declared -> declared.audience().contains(organisation.type()))
                .isPresent();
        return meant ? "uit" : "anders";
    }

    private View change(Request request, boolean on) {
        var form = new Form(request);
        Optional<InstalledProduct> product = form.choice("dienst", id -> Find.product(desk, id));
        List<Organisation> chosen = chosen(request);
        if (chosen.isEmpty()) {
            form.refuse("organisatie", "products.nobody");
        }
        if (product.isEmpty() || !form.isGood()) {
            return matrix(request, form);
        }
        var question = new Question(
                product.get(), new Names(desk, request).product(product.get().id()), chosen);
        if (!on && request.parameter("zeker").isEmpty()) {
            return Look.page(
                    request,
                    TITLE,
                    body(out -> JteproductenBevestigGenerated.render(out, null, Look.of(request), question)));
        }
        return result(request, question, on);
    }

    /** Those that were ticked, or all that the filters find. */
    private List<Organisation> chosen(Request request) {
        if (request.parameter("alles").isPresent()) {
            ListQuery query = query(request);
            List<InstalledProduct> shown = Find.running(desk).stream()
                    .filter(product -> query.filter("product").isEmpty()
                            || query.filter("product").equals(product.id().value()))
                    .toList();
            return matching(query, shown);
        }
        return request.parameters("organisatie").stream()
                .flatMap(code -> Find.organisation(desk, code).stream())
                .distinct()
                .toList();
    }

    private View result(Request request, Question question, boolean on) {
        var ids = question.organisations().stream().map(Organisation::id).toList();
        var officer = Look.officer(request);
        List<Switched> done = on
                ? desk.servicedesk().enable(question.product().id(), ids, officer)
                : desk.servicedesk().disable(question.product().id(), ids, officer);
        var names = new Names(desk, request);
        var refusals = done.stream()
                .flatMap(one -> one.refused().stream()
                        .map(why -> new Refusal(
                                desk.organisations().find(one.organisation()).orElseThrow(), names.refusal(why))))
                .toList();
        List<String> changed = done.stream()
                .filter(Switched::changed)
                .map(one -> names.organisation(one.organisation()))
                .toList();
        var result =
                new Result(question.title(), on, changed, done.size() - changed.size() - refusals.size(), refusals);
        return Look.page(
                request,
                TITLE,
                body(out -> JteproductenResultaatGenerated.render(out, null, Look.of(request), result)));
    }
}
