// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Enablement.Document;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.servicedesk.web.pages.JtedocumentenGenerated;
import nl.bidn.portal.ui.Option;

/** {@code documenten}: which signed documents an organisation sent, which are missing, and a new one. */
public final class DocumentsTab implements DeskTab {
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_NAME = 200;

    private final Desk desk;

    public DocumentsTab(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page.
     *
     * @param chosen whose documents; none: nobody was chosen yet
     * @param kinds each document that a product may ask of it: {@code <product>/<agreement>}
     */
    public record Model(
            List<Option> organisations,
            Optional<Organisation> chosen,
            List<Needed> needed,
            List<Line> documents,
            List<Option> kinds) {}

    /** What a product asks. */
    public record Needed(String product, boolean on, List<State> states) {}

    /** Whether a complete document is there. */
    public record State(String title, boolean there) {}

    /** A document on record. */
    public record Line(Document document, String product, String title, String recordedBy) {}

    private record Kind(InstalledProduct product, Agreement agreement) {
        String value() {
            return product.id() + "/" + agreement;
        }
    }

    @Override
    public String path() {
        return "documenten";
    }

    @Override
    public View show(Request request) {
        return request.path().isEmpty() ? page(request, new Form(request)) : new View.NotFound();
    }

    private View page(Request request, Form form) {
        var names = new Names(desk, request);
        Optional<Organisation> chosen = request.parameter("organisatie").flatMap(code -> Find.organisation(desk, code));
        var model = new Model(
                names.organisations("organisation.choose"),
                chosen,
                chosen.map(one -> needed(one, names)).orElse(List.of()),
                chosen.map(one -> documents(one, names)).orElse(List.of()),
                chosen.map(one -> options(one, names)).orElse(List.of()));
        return Look.page(
                request,
                "section.servicedesk.documenten.title",
                body(out -> JtedocumentenGenerated.render(out, null, Look.of(request), form, model)),
                form);
    }

    private List<Needed> needed(Organisation organisation, Names names) {
        var needed = new ArrayList<Needed>();
        for (var product : productsFor(organisation)) {
            var missing = desk.enablement().missing(product.id(), organisation.id());
            needed.add(new Needed(
                    names.product(product.id()),
                    desk.enablement().isEnabled(product.id(), organisation.id()),
                    product.product().orElseThrow().agreements().stream()
                            .map(one -> new State(names.agreement(product.id(), one), !missing.contains(one)))
                            .toList()));
        }
        return needed;
    }

    private List<InstalledProduct> productsFor(Organisation organisation) {
        return Find.running(desk).stream()
                .filter(product -> product.product().orElseThrow().audience().contains(organisation.type()))
                .toList();
    }

    private List<Line> documents(Organisation organisation, Names names) {
        return desk.enablement().documents(organisation.id()).stream()
                .map(document -> new Line(
                        document,
                        names.product(document.product()),
                        names.agreement(document.product(), document.agreement()),
                        names.person(document.recordedBy())))
                .toList();
    }

    private List<Kind> kinds(Organisation organisation) {
        return productsFor(organisation).stream()
                .flatMap(product -> product.product().orElseThrow().agreements().stream()
                        .map(agreement -> new Kind(product, agreement)))
                .toList();
    }

    private List<Option> options(Organisation organisation, Names names) {
        return kinds(organisation).stream()
                .map(kind -> new Option(
                        kind.value(),
                        names.product(kind.product().id()) + ": "
                                + names.agreement(kind.product().id(), kind.agreement())))
                .toList();
    }

    @Override
    public View submit(Request request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        var form = new Form(request);
        var organisation = form.choice("organisatie", code -> Find.organisation(desk, code));
        var kind = form.choice(
                "document",
                value -> organisation.flatMap(one ->
                        kinds(one).stream().filter(k -> k.value().equals(value)).findFirst()));
        String reference = form.needed("kenmerk", LONGEST_REFERENCE);
        var signedOn = form.day("datum");
        String signedBy = form.needed("tekenaar", LONGEST_NAME);
        boolean done = form.does(
                new Names(desk, request),
                "document",
                () -> desk.enablement()
                        .recordAgreement(
                                kind.orElseThrow().product().id(),
                                organisation.orElseThrow().id(),
                                kind.orElseThrow().agreement(),
                                reference,
                                signedOn,
                                signedBy,
                                request.parameter("volledig").isPresent(),
                                Look.officer(request).value()));
        return done
                ? new View.Redirect(
                        "documenten?organisatie=" + organisation.orElseThrow().id() + "&gedaan=document")
                : page(request, form);
    }
}
