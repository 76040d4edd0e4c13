// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.servicedesk.web.pages.JtebeheerderNieuwGenerated;
import nl.bidn.portal.servicedesk.web.pages.JtebeheerdersGenerated;
import nl.bidn.portal.ui.Option;

/** {@code beheerders}: signed forms that bring an organisation its gebruikersbeheerder, under four eyes. */
public final class AdministratorsTab implements DeskTab {
    private static final String NEW = "nieuw";

    private final Desk desk;
    private final RegistrationPage one;

    public AdministratorsTab(Desk desk) {
        this.desk = desk;
        this.one = new RegistrationPage(desk);
    }

    /**
     * An open registration.
     *
     * @param next key of what comes next, and for whom
     */
    public record Line(Registered registered, String organisation, String next, String registeredBy) {}

    /** The choices of the form. */
    public record Sheet(List<Option> organisations, List<Option> domains, List<Option> capacities) {}

    @Override
    public String path() {
        return "beheerders";
    }

    @Override
    public View show(Request request) {
        Optional<AdministratorRegistrations> service = desk.registrations().get();
        if (service.isEmpty()) {
            return new View.NotFound();
        }
        return switch (request.path()) {
            case "" -> list(request, service.get());
            case NEW -> newOne(request, new Form(request));
            default -> one.show(request, service.get());
        };
    }

    @Override
    public View submit(Request request) {
        Optional<AdministratorRegistrations> service = desk.registrations().get();
        if (service.isEmpty()) {
            return new View.NotFound();
        }
        return request.path().equals(NEW) ? register(request, service.get()) : one.submit(request, service.get());
    }

    private View list(Request request, AdministratorRegistrations service) {
        var names = new Names(desk, request);
        List<Line> lines = service.open().stream()
                .map(r -> new Line(
                        r,
                        names.organisation(r.form().organisation()),
                        next(r, request),
                        names.person(r.registeredBy())))
                .toList();
        return Look.page(
                request,
                "registration.title",
                body(out -> JtebeheerdersGenerated.render(out, null, Look.of(request), lines)));
    }

    /** Key of what must be done now, seen by this officer. */
    static String next(Registered registered, Request request) {
        boolean mine = registered.mayBeReleasedBy(Look.officer(request));
        return switch (registered.state()) {
            case OPEN -> "registration.next.open";
            case LINKED -> mine ? "registration.next.release" : "registration.next.colleague";
            case RELEASED -> "registration.next.person";
            case APPOINTED -> "registration.state.APPOINTED";
            case WITHDRAWN -> "registration.state.WITHDRAWN";
        };
    }

    private View newOne(Request request, Form form) {
        var names = new Names(desk, request);
        var sheet = new Sheet(
                names.organisations("organisation.choose"),
                names.texts(
                        "domain.", Stream.of(Domain.values()).map(Enum::name).toList()),
                names.texts("capacity.", List.of(Capacity.LEIDINGGEVENDE.name(), Capacity.COLLEGE_BW.name())));
        return Look.page(
                request,
                "registration.new",
                body(out -> JtebeheerderNieuwGenerated.render(out, null, Look.of(request), form, sheet)),
                form);
    }

    private View register(Request request, AdministratorRegistrations service) {
        var form = new Form(request);
        var organisation = form.choice("organisatie", code -> Find.organisation(desk, code));
        var domain = form.choice("domein", name -> Optional.of(Domain.valueOf(name)));
        String name = form.needed("naam", AdministratorRegistrations.LONGEST_NAME);
        String email = form.needed("email", PersonalDetails.LONGEST_EMAIL);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            form.refuse("email", "form.no-mail");
        }
        String reference = form.needed("kenmerk", AdministratorRegistrations.LONGEST_REFERENCE);
        var signedOn = form.day("datum");
        if (signedOn.isAfter(desk.today())) {
            form.refuse("datum", "refused.signed_in_future");
        }
        String signedBy = form.needed("tekenaar", AdministratorRegistrations.LONGEST_NAME);
        if (!name.isEmpty() && name.equalsIgnoreCase(signedBy)) {
            form.refuse("tekenaar", "refused.signs_for_himself");
        }
        var capacity = form.choice("hoedanigheid", c -> Optional.of(Capacity.valueOf(c)));
        var id = new String[1];
        boolean done = form.does(
                new Names(desk, request),
                "naam",
                () -> id[0] = service.register(
                        new AdministratorRegistrations.Form(
                                organisation.orElseThrow().id(),
                                domain.orElseThrow(),
                                name,
                                email,
                                reference,
                                signedOn,
                                signedBy,
                                capacity.orElseThrow()),
                        Look.officer(request).value()));
        return done ? new View.Redirect("beheerders/" + id[0] + "?gedaan=geregistreerd") : newOne(request, form);
    }

    /** Whether anything can still be done with it. */
    static boolean isOpen(Registered registered) {
        return registered.state() != State.APPOINTED && registered.state() != State.WITHDRAWN;
    }
}
