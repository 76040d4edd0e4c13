// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.servicedesk.web.pages.JtebeheerderCodeGenerated;
import nl.bidn.portal.servicedesk.web.pages.JtebeheerderGenerated;
import nl.bidn.portal.ui.Option;

/** {@code beheerders/<id>}: one registration: link it, release it by a second officer, or withdraw it. */
final class RegistrationPage {
    private static final String TITLE = "registration.title";

    private final Desk desk;

    RegistrationPage(Desk desk) {
        this.desk = desk;
    }

    View show(Request request, AdministratorRegistrations service) {
        return service.find(request.path())
                .map(found -> page(request, service, found, new Form(request)))
                .orElseGet(View.NotFound::new);
    }

    private View page(Request request, AdministratorRegistrations service, Registered registered, Form form) {
        var names = new Names(desk, request);
        boolean open = AdministratorsTab.isOpen(registered);
        var people = new ArrayList<>(names.texts("registration.person.", List.of("")));
        if (open) {
            service.candidates(registered.id())
                    .forEach(one -> people.add(new Option(one.id().value(), label(request, one))));
        }
        AccountId linked = registered.account();
        var model = new RegistrationModel(
                registered,
                names.organisation(registered.form().organisation()),
                names.person(registered.registeredBy()),
                linked == null ? "" : names.person(linked.value()),
                registered.linkedBy() == null ? "" : names.person(registered.linkedBy()),
                registered.releasedBy() == null ? "" : names.person(registered.releasedBy()),
                AdministratorsTab.next(registered, request),
                open,
                registered.mayBeReleasedBy(Look.officer(request)),
                people);
        return Look.page(
                request,
                TITLE,
                body(out -> JtebeheerderGenerated.render(out, null, Look.of(request), form, model)),
                form);
    }

    private static String label(Request request, Account one) {
        return one.name() + ", " + one.email() + " (" + request.texts().text("state." + one.state()) + ")";
    }

    View submit(Request request, AdministratorRegistrations service) {
        String[] parts = request.path().split("/", -1);
        Optional<Registered> found = service.find(parts[0]);
        if (found.isEmpty() || parts.length != 2 || !AdministratorsTab.isOpen(found.get())) {
            return new View.NotFound();
        }
        return switch (parts[1]) {
            case "koppelen" -> link(request, service, found.get());
            case "vrijgeven" -> release(request, service, found.get());
            case "intrekken" -> withdraw(request, service, found.get());
            default -> new View.NotFound();
        };
    }

    private View link(Request request, AdministratorRegistrations service, Registered registered) {
        var form = new Form(request);
        var person = form.choice(
                "persoon",
                id -> service.candidates(registered.id()).stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst());
        boolean done = form.does(
                new Names(desk, request),
                "persoon",
                () -> service.link(
                        registered.id(),
                        person.orElseThrow().id(),
                        Look.officer(request).value()));
        return done ? back(registered, "gekoppeld") : page(request, service, registered, form);
    }

    /** The code is shown once, on the answer itself: it must not stand in an address. */
    private View release(Request request, AdministratorRegistrations service, Registered registered) {
        var officer = Look.officer(request);
        var form = new Form(request);
        if (!registered.mayBeReleasedBy(officer)) {
            form.refuse("", registered.state() == State.OPEN ? "registration.next.open" : "registration.four-eyes");
            return page(request, service, registered, form);
        }
        var code = new ArrayList<Optional<String>>();
        if (!form.does(new Names(desk, request), "", () -> code.add(service.release(registered.id(), officer)))) {
            return page(request, service, registered, form);
        }
        return code.get(0)
                .map(read -> Look.page(
                        request,
                        TITLE,
                        body(out -> JtebeheerderCodeGenerated.render(
                                out,
                                null,
                                Look.of(request),
                                read,
                                registered.form().name()))))
                .orElseGet(() -> back(registered, "aangesteld"));
    }

    private View withdraw(Request request, AdministratorRegistrations service, Registered registered) {
        var form = new Form(request);
        return form.does(
                        new Names(desk, request),
                        "",
                        () -> service.withdraw(
                                registered.id(), Look.officer(request).value()))
                ? new View.Redirect("beheerders?gedaan=ingetrokken")
                : page(request, service, registered, form);
    }

    private static View back(Registered registered, String done) {
        return new View.Redirect("beheerders/" + registered.id() + "?gedaan=" + done);
    }
}
