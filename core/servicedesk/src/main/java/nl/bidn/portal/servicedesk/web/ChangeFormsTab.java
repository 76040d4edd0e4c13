// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.Roles.RecordedForm;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.servicedesk.web.pages.JtemutatieformulierGenerated;
import nl.bidn.portal.servicedesk.web.pages.JtemutatieformulierenGenerated;
import nl.bidn.portal.ui.Option;

/**
 * {@code mutatieformulieren}: signed forms that give or take a role of a product of Werk en Inkomen (manual
 * Alleenverdieners, section 2.1). Who may sign is decided by {@link Roles#grant}.
 */
public final class ChangeFormsTab implements DeskTab {
    private static final String TITLE = "forms.title";
    private static final String NEW = "nieuw";
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_NAME = 200;

    private final Desk desk;

    public ChangeFormsTab(Desk desk) {
        this.desk = desk;
    }

    /** The forms of one organisation. */
    public record Model(
            List<Option> organisations,
            Optional<Organisation> chosen,
            List<String> shortages,
            List<Line> forms,
            List<Option> products) {}

    /** A form on record. */
    public record Line(
            RecordedForm recorded, String product, String role, String person, String capacity, String recordedBy) {}

    /** A form to be filled in. */
    public record Sheet(
            Organisation organisation,
            InstalledProduct product,
            String title,
            List<Option> kinds,
            List<Option> roles,
            List<Option> people,
            List<Option> capacities,
            List<Option> signers) {}

    private record Filled(Account person, Role role, ChangeForm form, boolean takes) {}

    @Override
    public String path() {
        return "mutatieformulieren";
    }

    @Override
    public View show(Request request) {
        return switch (request.path()) {
            case "" -> list(request);
            case NEW -> sheet(request, new Form(request));
            default -> new View.NotFound();
        };
    }

    @Override
    public View submit(Request request) {
        return request.path().equals(NEW) ? record(request) : new View.NotFound();
    }

    private View list(Request request) {
        var names = new Names(desk, request);
        Optional<Organisation> chosen = request.parameter("organisatie").flatMap(code -> Find.organisation(desk, code));
        var model = new Model(
                names.organisations("organisation.choose"),
                chosen,
                chosen.map(one -> shortages(request, one, names)).orElse(List.of()),
                chosen.map(one -> lines(one, names)).orElse(List.of()),
                names.products("forms.choose-product", products()));
        return Look.page(
                request, TITLE, body(out -> JtemutatieformulierenGenerated.render(out, null, Look.of(request), model)));
    }

    private List<InstalledProduct> products() {
        return Find.running(desk).stream()
                .filter(product -> product.fieldOfWork()
                        .filter(Domain.WERK_EN_INKOMEN::equals)
                        .isPresent())
                .toList();
    }

    private List<String> shortages(Request request, Organisation organisation, Names names) {
        return desk.roles().shortages(organisation.id()).stream()
                .map(s -> request.texts()
                        .text(
                                "organisation.shortage",
                                names.product(s.product()),
                                s.holders(),
                                s.advised(),
                                names.role(s.product(), s.role())))
                .toList();
    }

    private List<Line> lines(Organisation organisation, Names names) {
        return desk.roles().forms(organisation.id()).stream()
                .map(recorded -> new Line(
                        recorded,
                        names.product(recorded.held().product()),
                        names.role(recorded.held().product(), recorded.held().role()),
                        names.person(recorded.held().account().value()),
                        recorded.form().capacity().name(),
                        names.person(recorded.recordedBy())))
                .toList();
    }

    private View sheet(Request request, Form form) {
        Optional<Organisation> organisation =
                request.parameter("organisatie").flatMap(code -> Find.organisation(desk, code));
        Optional<InstalledProduct> product = request.parameter("product")
                .flatMap(id -> Find.product(desk, id))
                .filter(products()::contains);
        if (organisation.isEmpty() || product.isEmpty()) {
            String code = organisation.map(one -> "?organisatie=" + one.id()).orElse("");
            return new View.Redirect("mutatieformulieren" + code);
        }
        var sheet = sheet(new Names(desk, request), organisation.get(), product.get());
        return Look.page(
                request,
                "forms.new",
                body(out -> JtemutatieformulierGenerated.render(out, null, Look.of(request), form, sheet)),
                form);
    }

    private Sheet sheet(Names names, Organisation organisation, InstalledProduct product) {
        List<Account> people = people(organisation, product);
        return new Sheet(
                organisation,
                product,
                names.product(product.id()),
                names.texts("forms.kind.", List.of("geven", "nemen")),
                Stream.concat(
                                names.texts("forms.role.", List.of("")).stream(),
                                roles(product).stream()
                                        .map(role -> new Option(role.id(), names.role(product.id(), role.id()))))
                        .toList(),
                options(names, "forms.person.", people),
                names.texts(
                        "capacity.",
                        Stream.of(Capacity.values()).map(Enum::name).toList()),
                options(names, "forms.signer.", people));
    }

    private static List<Option> options(Names names, String prefix, List<Account> people) {
        var options = new ArrayList<>(names.texts(prefix, List.of("")));
        people.forEach(one -> options.add(
                new Option(one.id().value(), one.name() + " (" + one.userName() + ", " + one.organisation() + ")")));
        return options;
    }

    private static List<Role> roles(InstalledProduct product) {
        return product.roles().stream()
                .filter(role -> role.kind() != RoleKind.SUPPLIER)
                .toList();
    }

    /** The organisation's own people, those of who acts for it, and whoever holds a role there already. */
    private List<Account> people(Organisation organisation, InstalledProduct product) {
        var actors = Stream.concat(Stream.of(organisation), desk.organisations().actorsFor(organisation.id()).stream());
        Stream<Account> own = actors.flatMap(one -> desk.accounts().of(one.id()).stream());
        Stream<Account> holders = desk.roles().at(product.id(), organisation.id()).stream()
                .flatMap(held -> desk.accounts().find(held.account()).stream());
        return Stream.concat(own, holders)
                .filter(account -> account.state() != Account.State.DEACTIVATED)
                .distinct()
                .toList();
    }

    private View record(Request request) {
        var form = new Form(request);
        var organisation = form.choice("organisatie", code -> Find.organisation(desk, code));
        var product = form.choice("product", id -> Find.product(desk, id)).filter(products()::contains);
        if (organisation.isEmpty() || product.isEmpty()) {
            return new View.Redirect("mutatieformulieren");
        }
        Optional<Filled> filled = read(form, organisation.get(), product.get());
        boolean done = form.does(
                new Names(desk, request),
                "tekenaar",
                () -> decide(filled.orElseThrow(), organisation.get(), product.get(), request));
        return done
                ? new View.Redirect(
                        "mutatieformulieren?organisatie=" + organisation.get().id() + "&gedaan=formulier")
                : sheet(request, form);
    }

    private Optional<Filled> read(Form form, Organisation organisation, InstalledProduct product) {
        Optional<Account> person = person(form);
        var role = form.choice(
                "rol",
                id -> roles(product).stream().filter(r -> r.id().equals(id)).findFirst());
        String reference = form.needed("kenmerk", LONGEST_REFERENCE);
        var signedOn = form.day("datum");
        var capacity = form.choice("hoedanigheid", name -> Optional.of(Capacity.valueOf(name)));
        Optional<Account> signer = Form.safely(
                form.value("account"),
                id -> people(organisation, product).stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst());
        String name = form.value("tekenaar").isBlank() && signer.isPresent()
                ? signer.get().name()
                : form.needed("tekenaar", LONGEST_NAME);
        return person.isEmpty() || role.isEmpty() || capacity.isEmpty()
                ? Optional.empty()
                : Optional.of(new Filled(
                        person.get(),
                        role.get(),
                        new ChangeForm(
                                reference,
                                signedOn,
                                capacity.get(),
                                signer.map(Account::id).orElse(null),
                                name),
                        form.value("wat").equals("nemen")));
    }

    /** From the list, or of another organisation by user name. */
    private Optional<Account> person(Form form) {
        if (!form.value("gebruikersnaam").isBlank()) {
            Optional<Account> other = desk.accounts().findByUserName(form.value("gebruikersnaam"));
            if (other.isEmpty()) {
                form.refuse("gebruikersnaam", "forms.no-user");
            }
            return other;
        }
        return form.choice("persoon", id -> desk.accounts().find(new nl.bidn.portal.identity.AccountId(id)));
    }

    private void decide(Filled filled, Organisation organisation, InstalledProduct product, Request request) {
        String by = Look.officer(request).value();
        var person = filled.person().id();
        String role = filled.role().id();
        if (filled.takes()) {
            desk.roles().revoke(person, product.id(), role, organisation.id(), filled.form(), by);
        } else {
            desk.roles().grant(person, product.id(), role, organisation.id(), filled.form(), by);
        }
    }
}
