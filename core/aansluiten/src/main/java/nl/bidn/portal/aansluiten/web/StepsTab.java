// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.aansluiten.Checklist;
import nl.bidn.portal.aansluiten.Checklist.Regel;
import nl.bidn.portal.aansluiten.Checklist.Stap;
import nl.bidn.portal.aansluiten.Checklists.Vinkje;
import nl.bidn.portal.aansluiten.web.pages.JtestappenGenerated;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/** {@code stappen}: how far organisations are, product by product, and who must do what next. */
public final class StepsTab {
    private static final String ORGANISATION = "organisatie";

    private final Desk desk;

    StepsTab(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page.
     *
     * @param organisations to choose from; none: the organisation is chosen at the right of the page
     */
    public record Model(List<Option> organisations, String chosen, List<One> lists, boolean officer) {}

    /** The steps of one organisation for one product. */
    public record One(Organisation organisation, String product, Checklist list, List<Line> lines) {
        public String id() {
            return "stappen-" + organisation.id() + "-" + list.product();
        }
    }

    /**
     * One step.
     *
     * @param tick what only people know of it
     * @param href the application that is on its way; empty: none
     */
    public record Line(Regel regel, @Nullable Vinkje tick, String state, String turn, String href) {}

    View show(Request request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        var asked = Asked.of(request);
        boolean officer = isOfficer(request);
        List<Organisation> organisations = organisations(request, officer);
        var names = new Names(desk, request.texts());
        var model = new Model(
                officer ? choices(request) : List.of(),
                request.parameter(ORGANISATION).orElse(""),
                organisations.stream()
                        .flatMap(one ->
                                desk.checklists.of(one.id()).stream().map(list -> one(one, list, names, officer)))
                        .toList(),
                officer);
        return new View.Page(
                request.texts().text("section.aansluitingen.stappen.title"),
                body(out -> JtestappenGenerated.render(out, null, Look.of(asked), model)));
    }

    private boolean isOfficer(Request request) {
        return desk.administrators.isOfficer(request.session().account());
    }

    /** Whose steps: the one that an officer chose, or those that somebody manages. */
    private List<Organisation> organisations(Request request, boolean officer) {
        if (officer) {
            return request.parameter(ORGANISATION).flatMap(desk::organisation).stream()
                    .toList();
        }
        return desk.administrators.of(request.session().account()).stream()
                .map(one -> one.organisation())
                .distinct()
                .flatMap(id -> desk.organisations.find(id).stream())
                .toList();
    }

    private List<Option> choices(Request request) {
        var options = new ArrayList<Option>();
        options.add(new Option("", request.texts().text("kies")));
        desk.organisations.all().stream()
                .filter(one -> one.existsOn(desk.today()))
                .forEach(one -> options.add(new Option(one.id().value(), one.name() + " (" + one.id() + ")")));
        return options;
    }

    private static One one(Organisation organisation, Checklist list, Names names, boolean officer) {
        return new One(
                organisation,
                names.product(list.product()),
                list,
                list.regels().stream()
                        .map(line -> new Line(
                                line,
                                tick(line.stap()),
                                names.of("stand", line.stand()),
                                names.of("aanzet", line.aanZet()),
                                href(line, officer)))
                        .toList());
    }

    private static String href(Regel line, boolean officer) {
        String reference = line.application();
        return reference == null ? "" : (officer ? "/aansluitingen/wachtrij/" : "/aansluiten/") + reference;
    }

    private static @Nullable Vinkje tick(Stap step) {
        return switch (step) {
            case EHERKENNING -> Vinkje.EHERKENNING_AANGEVRAAGD;
            case KOPPELING -> Vinkje.KOPPELING_GEREED;
            default -> null;
        };
    }

    View submit(Request request) {
        boolean officer = isOfficer(request);
        Optional<Organisation> organisation = request.parameter(ORGANISATION)
                .flatMap(desk::organisation)
                .filter(one -> officer || organisations(request, false).contains(one));
        Optional<InstalledProduct> product = request.parameter("product").flatMap(desk::product);
        Vinkje tick = Names.value(Vinkje.class, request.parameter("vinkje").orElse(""));
        if (!request.path().equals("vinkje") || organisation.isEmpty() || product.isEmpty() || tick == null) {
            return new View.NotFound();
        }
        boolean on = request.parameter("aan").filter("ja"::equals).isPresent();
        desk.checklists.tick(
                organisation.get().id(),
                product.get().id(),
                tick,
                on ? desk.today() : null,
                request.session().account());
        return new View.Redirect("stappen?gedaan=afgevinkt"
                + (officer ? "&organisatie=" + organisation.get().id() : ""));
    }
}
