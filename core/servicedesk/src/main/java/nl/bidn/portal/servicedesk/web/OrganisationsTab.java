// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.servicedesk.web.pages.JteorganisatieNieuwGenerated;
import nl.bidn.portal.servicedesk.web.pages.JteorganisatiesGenerated;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;

/** {@code organisaties}: the list, a new one, and each of them. */
public final class OrganisationsTab implements DeskTab {
    private static final int PAGE = 25;
    private static final String NEW = "nieuw";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 32;

    private final Desk desk;
    private final OrganisationPage one;

    public OrganisationsTab(Desk desk) {
        this.desk = desk;
        this.one = new OrganisationPage(desk);
    }

    /** The list as it is shown. */
    public record Model(
            ListQuery query, List<Line> lines, int total, int pageSize, List<Option> types, List<Option> states) {}

    /** One organisation in the list. */
    public record Line(Organisation organisation, String type, boolean exists) {}

    @Override
    public String path() {
        return "organisaties";
    }

    @Override
    public View show(Request request) {
        String path = request.path();
        if (path.isEmpty()) {
            return list(request);
        }
        return path.equals(NEW) ? newOne(request, new Form(request)) : one.show(request, path);
    }

    @Override
    public View submit(Request request) {
        return request.path().equals(NEW) ? add(request) : one.submit(request, request.path());
    }

    private View list(Request request) {
        var names = new Names(desk, request);
        var query = ListQuery.of(request::parameter, List.of("naam", "code", "soort"), "naam", "soort", "stand");
        List<Organisation> all = desk.organisations().all().stream()
                .filter(organisation -> matches(organisation, query))
                .sorted(order(query, names))
                .toList();
        List<Line> lines = Find.page(all, query, PAGE).stream()
                .map(o -> new Line(o, names.type(o.type()), o.existsOn(desk.today())))
                .toList();
        var model = new Model(
                query,
                lines,
                all.size(),
                PAGE,
                names.types("organisations.all-types", List.of(OrganisationType.values())),
                names.texts("organisations.state.", List.of("", "bestaat", "beeindigd")));
        return Look.page(
                request,
                "section.servicedesk.organisaties.title",
                body(out -> JteorganisatiesGenerated.render(out, null, Look.of(request), model)));
    }

    private boolean matches(Organisation organisation, ListQuery query) {
        boolean exists = organisation.existsOn(desk.today());
        String state = query.filter("stand");
        String type = query.filter("soort");
        return Match.of(query.search(), organisation.name(), organisation.id().value())
                && (type.isEmpty() || organisation.type().name().equals(type))
                && (state.isEmpty() || state.equals("bestaat") == exists);
    }

    private static Comparator<Organisation> order(ListQuery query, Names names) {
        Collator dutch = Collator.getInstance(Locale.forLanguageTag("nl-NL"));
        Comparator<Organisation> byName = Comparator.comparing(Organisation::name, dutch);
        Comparator<Organisation> order = switch (query.sort()) {
            case "code" -> Comparator.comparing(Organisation::id);
            case "soort" -> Comparator.comparing((Organisation o) -> names.type(o.type()));
            default -> byName;
        };
        return (query.descending() ? order.reversed() : order).thenComparing(byName);
    }

    private View newOne(Request request, Form form) {
        List<Option> types =
                new Names(desk, request).types("organisations.choose-type", List.of(OrganisationType.values()));
        return Look.page(
                request,
                "organisations.new",
                body(out -> JteorganisatieNieuwGenerated.render(out, null, Look.of(request), form, types)),
                form);
    }

    private View add(Request request) {
        var form = new Form(request);
        String typed = form.needed("code", LONGEST_CODE);
        Optional<OrganisationId> code = Form.safely(typed, t -> Optional.of(new OrganisationId(t)));
        if (code.isEmpty() && !typed.isEmpty()) {
            form.refuse("code", "form.no-code");
        }
        String name = form.needed("naam", LONGEST_NAME);
        Optional<OrganisationType> type = form.choice("soort", Find::type);
        var from = form.day("vanaf");
        boolean done = form.does(
                new Names(desk, request),
                "code",
                () -> desk.organisations()
                        .add(
                                code.orElseThrow(),
                                type.orElseThrow(),
                                name,
                                from,
                                Look.officer(request).value()));
        return done
                ? new View.Redirect("organisaties/" + code.orElseThrow() + "?gedaan=toegevoegd")
                : newOne(request, form);
    }
}
