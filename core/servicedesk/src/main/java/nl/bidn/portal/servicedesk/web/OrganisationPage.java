// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.servicedesk.web.pages.JteorganisatieEindeGenerated;
import nl.bidn.portal.servicedesk.web.pages.JteorganisatieGenerated;
import nl.bidn.portal.ui.Option;

/** {@code organisaties/<code>}: all that the portal knows of one organisation, and what can be changed of it. */
final class OrganisationPage {
    private static final String TITLE = "section.servicedesk.organisaties.title";
    private static final int LONGEST_NUMBER = 20;

    private final Desk desk;
    private final DismissalPage dismissal;
    private final DienstenPage diensten;

    OrganisationPage(Desk desk) {
        this.desk = desk;
        this.dismissal = new DismissalPage(desk);
        this.diensten = new DienstenPage(desk);
    }

    View show(Request request, String path) {
        String[] parts = path.split("/", -1);
        Optional<Organisation> found = Find.organisation(desk, parts[0]);
        if (found.isEmpty() || parts.length > 2) {
            return new View.NotFound();
        }
        if (parts.length == 1) {
            return page(request, found.get(), new Form(request));
        }
        return switch (parts[1]) {
            case "beeindigen" -> end(request, found.get(), new Form(request));
            case DismissalPage.PATH -> dismissal.show(request, found.get());
            case DienstenPage.PATH -> diensten.show(request, found.get());
            default -> new View.NotFound();
        };
    }

    View submit(Request request, String path) {
        String[] parts = path.split("/", -1);
        Optional<Organisation> found = Find.organisation(desk, parts[0]);
        if (found.isEmpty() || parts.length != 2) {
            return new View.NotFound();
        }
        return switch (parts[1]) {
            case "nummer" -> addNumber(request, found.get());
            case "nummer-weg" -> removeNumber(request, found.get());
            case "mandaat" -> mandate(request, found.get());
            case "beeindigen" -> endNow(request, found.get());
            case DismissalPage.PATH -> dismissal.submit(request, found.get());
            default -> diensten.submit(request, found.get(), parts[1]).orElseGet(View.NotFound::new);
        };
    }

    private View page(Request request, Organisation organisation, Form form) {
        var model = model(request, organisation);
        return Look.page(
                request,
                TITLE,
                body(out -> JteorganisatieGenerated.render(out, null, Look.of(request), form, model)),
                form);
    }

    private OrganisationModel model(Request request, Organisation organisation) {
        var names = new Names(desk, request);
        var id = organisation.id();
        return new OrganisationModel(
                organisation,
                names.type(organisation.type()),
                organisation.existsOn(desk.today()),
                organisation.successor() == null ? "" : names.organisation(organisation.successor()),
                desk.eherkenning().of(id),
                mandates(organisation, names),
                services(organisation, names),
                Stream.of(Domain.values())
                        .map(domain -> new OrganisationModel.Administered(
                                domain, desk.administrators().at(id, domain)))
                        .toList(),
                desk.people().count(id),
                desk.roles().shortages(id).stream()
                        .map(s -> request.texts()
                                .text(
                                        "organisation.shortage",
                                        names.product(s.product()),
                                        s.holders(),
                                        s.advised(),
                                        names.role(s.product(), s.role())))
                        .toList(),
                partners(organisation, names));
    }

    private List<OrganisationModel.MandateLine> mandates(Organisation organisation, Names names) {
        LocalDate today = desk.today();
        return desk.organisations().mandatesOf(organisation.id()).stream()
                .map(m -> new OrganisationModel.MandateLine(
                        m, names.organisation(m.actor()), names.organisation(m.municipality()), m.holdsOn(today)))
                .toList();
    }

    private List<OrganisationModel.Service> services(Organisation organisation, Names names) {
        var services = new ArrayList<OrganisationModel.Service>();
        for (var product : Find.running(desk)) {
            boolean on = desk.enablement().isEnabled(product.id(), organisation.id());
            boolean meant = product.product().orElseThrow().audience().contains(organisation.type());
            if (on || meant) {
                var missing = desk.enablement().missing(product.id(), organisation.id());
                services.add(new OrganisationModel.Service(
                        names.product(product.id()), on, names.agreements(product.id(), missing)));
            }
        }
        return services;
    }

    /** With whom it can have a mandate. */
    private List<Option> partners(Organisation organisation, Names names) {
        OrganisationType other = switch (organisation.type()) {
            case GEMEENTE -> OrganisationType.SAMENWERKINGSVERBAND;
            case SAMENWERKINGSVERBAND -> OrganisationType.GEMEENTE;
            default -> null;
        };
        return other == null
                ? List.of()
                : names.organisations("organisation.choose").stream()
                        .filter(option -> option.value().isEmpty()
                                || Find.organisation(desk, option.value())
                                        .filter(o -> o.type() == other)
                                        .isPresent())
                        .toList();
    }

    private View addNumber(Request request, Organisation organisation) {
        var form = new Form(request);
        var kind = form.choice("nummersoort", OrganisationPage::kind);
        String number = form.needed("nummer", LONGEST_NUMBER).replace(" ", "");
        var subject = kind.flatMap(k -> Form.safely(number, n -> Optional.of(new LegalSubject(k, n))));
        if (form.isGood() && subject.isEmpty()) {
            form.refuse("nummer", "form.no-number." + kind.orElseThrow());
        }
        boolean done = form.does(
                new Names(desk, request),
                "nummer",
                () -> desk.eherkenning()
                        .add(
                                subject.orElseThrow(),
                                organisation.id(),
                                Look.officer(request).value()));
        return done ? back(organisation, "nummer") : page(request, organisation, form);
    }

    private static Optional<LegalSubject.Kind> kind(String name) {
        return Optional.of(LegalSubject.Kind.valueOf(name));
    }

    private View removeNumber(Request request, Organisation organisation) {
        Optional<LegalSubject> subject = request.parameter("nummer")
                .flatMap(typed -> Form.safely(typed, t -> Optional.of(LegalSubject.of(t))))
                .filter(s -> desk.eherkenning().of(organisation.id()).contains(s));
        subject.ifPresent(
                s -> desk.eherkenning().remove(s, Look.officer(request).value()));
        return back(organisation, "nummer-weg");
    }

    private View mandate(Request request, Organisation organisation) {
        var form = new Form(request);
        var partner = form.choice("partner", code -> Find.organisation(desk, code));
        var from = form.day("mandaat-vanaf");
        var until = form.optionalDay("mandaat-tot");
        boolean acts = organisation.type() == OrganisationType.SAMENWERKINGSVERBAND;
        boolean done = form.does(
                new Names(desk, request),
                "partner",
                () -> desk.organisations()
                        .mandate(
                                acts ? organisation.id() : partner.orElseThrow().id(),
                                acts ? partner.orElseThrow().id() : organisation.id(),
                                from,
                                until.orElse(null),
                                Look.officer(request).value()));
        return done ? back(organisation, "mandaat") : page(request, organisation, form);
    }

    private View end(Request request, Organisation organisation, Form form) {
        List<Option> followers = new Names(desk, request)
                .organisations("organisation.no-successor").stream()
                        .filter(option ->
                                !option.value().equals(organisation.id().value()))
                        .toList();
        return Look.page(
                request,
                TITLE,
                body(out -> JteorganisatieEindeGenerated.render(
                        out, null, Look.of(request), form, organisation, followers)),
                form);
    }

    private View endNow(Request request, Organisation organisation) {
        var form = new Form(request);
        var until = form.day("tot");
        var successor = request.parameter("opvolger").flatMap(code -> Find.organisation(desk, code));
        boolean done = form.does(
                new Names(desk, request),
                "tot",
                () -> desk.organisations()
                        .end(
                                organisation.id(),
                                until,
                                successor.map(Organisation::id).orElse(null),
                                Look.officer(request).value()));
        return done ? back(organisation, "beeindigd") : end(request, organisation, form);
    }

    private static View back(Organisation organisation, String done) {
        return new View.Redirect("organisaties/" + organisation.id() + "?gedaan=" + done);
    }
}
