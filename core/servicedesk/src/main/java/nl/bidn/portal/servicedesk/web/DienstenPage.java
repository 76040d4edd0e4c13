// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.servicedesk.web.pages.JteorganisatieDienstenGenerated;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;

/** {@code organisaties/<code>/diensten}: which diensten, mandates of providers and OINs one organisation has. */
final class DienstenPage {
    static final String PATH = "diensten";

    private static final String TITLE = "organisation.services";
    private static final String WHOLE = "geheel";
    private static final String DIENST = "dienst";
    private static final String OIN = "oin";
    private static final String DEPARTMENT = "afdeling";
    private static final int LONGEST_NUMBER = 40;

    private final Desk desk;
    private final DienstDesk of;
    private final Map<String, BiFunction<Request, Organisation, View>> acts = Map.of(
            "dienst-aan", this::enable,
            "dienst-uit", this::disable,
            "machtiging-einde", this::endMandate,
            "oin", this::setOin,
            "oin-weg", this::removeOin);

    DienstenPage(Desk desk) {
        this.desk = desk;
        this.of = desk.diensten();
    }

    View show(Request request, Organisation organisation) {
        return page(request, organisation, new Form(request));
    }

    /** Empty: it is none of the acts of this page. */
    Optional<View> submit(Request request, Organisation organisation, String act) {
        return Optional.ofNullable(acts.get(act)).map(one -> one.apply(request, organisation));
    }

    private View page(Request request, Organisation organisation, Form form) {
        var names = new Names(desk, request);
        var model = new DienstenModel(
                organisation,
                diensten(organisation, names),
                of.machtigingen().of(organisation.id()).stream()
                        .map(one -> line(one, names))
                        .toList(),
                of.oins().of(organisation.id()).stream()
                        .map(one -> new DienstenModel.OinLine(
                                value(one.department()),
                                label(request, one.department()),
                                one.oin().value()))
                        .toList(),
                Stream.concat(Stream.of((@Nullable Department) null), Arrays.stream(Department.values()))
                        .map(one -> new Option(value(one), label(request, one)))
                        .toList(),
                request.parameter("register")
                        .filter(Set.of("NOT_FOUND", "NOT_REACHABLE")::contains)
                        .orElse(""));
        return Look.page(
                request,
                TITLE,
                body(out -> JteorganisatieDienstenGenerated.render(out, null, Look.of(request), form, model)),
                form);
    }

    /** Of the products that are on for it, and those that are on themselves. */
    private List<DienstenModel.DienstLine> diensten(Organisation organisation, Names names) {
        Set<String> on = of.diensten().of(organisation.id()).stream()
                .map(one -> one.product() + "/" + one.dienst())
                .collect(Collectors.toSet());
        return Find.running(desk).stream()
                .flatMap(product -> product.diensten().stream()
                        .map(dienst -> line(product, dienst, organisation, on, names))
                        .filter(line -> line.on() || desk.enablement().isEnabled(product.id(), organisation.id())))
                .toList();
    }

    private DienstenModel.DienstLine line(
            InstalledProduct product, Dienst dienst, Organisation organisation, Set<String> on, Names names) {
        return new DienstenModel.DienstLine(
                product.id(),
                names.product(product.id()),
                dienst.id(),
                names.dienst(product.id(), dienst.id()),
                on.contains(product.id() + "/" + dienst.id()),
                of.diensten().isOn(product.id(), dienst.id(), organisation.id()));
    }

    private DienstenModel.MachtigingLine line(Machtiging one, Names names) {
        boolean begun = !desk.today().isBefore(one.from());
        boolean over = one.until() != null && !desk.today().isBefore(one.until());
        return new DienstenModel.MachtigingLine(
                one,
                names.organisation(one.municipality()),
                names.organisation(one.provider()),
                names.product(one.product()),
                one.diensten().stream()
                        .map(dienst -> names.dienst(one.product(), dienst))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                over ? "voorbij" : begun ? "geldt" : "later",
                !over);
    }

    private View enable(Request request, Organisation organisation) {
        return switchTo(request, organisation, true);
    }

    private View disable(Request request, Organisation organisation) {
        return switchTo(request, organisation, false);
    }

    private View switchTo(Request request, Organisation organisation, boolean on) {
        var form = new Form(request);
        var product = form.choice("product", id -> Find.product(desk, id));
        String dienst = form.needed(DIENST, LONGEST_NUMBER);
        String by = Look.officer(request).value();
        boolean done = form.does(new Names(desk, request), DIENST, () -> {
            var id = product.orElseThrow().id();
            if (on) {
                of.diensten().enable(id, dienst, organisation.id(), by);
            } else {
                of.diensten().disable(id, dienst, organisation.id(), by);
            }
        });
        return done ? back(organisation, on ? "dienst-aan" : "dienst-uit") : page(request, organisation, form);
    }

    private View endMandate(Request request, Organisation organisation) {
        var form = new Form(request);
        var mandate = form.choice(
                "machtiging",
                id -> of.machtigingen().of(organisation.id()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
        boolean done = form.does(
                new Names(desk, request),
                "machtiging",
                () -> of.machtigingen()
                        .end(
                                mandate.orElseThrow().id(),
                                desk.today(),
                                Look.officer(request).value()));
        return done ? back(organisation, "machtiging-einde") : page(request, organisation, form);
    }

    private View setOin(Request request, Organisation organisation) {
        var form = new Form(request);
        var department = form.choice(DEPARTMENT, DienstenPage::chosen);
        String typed = form.needed(OIN, LONGEST_NUMBER).replace(" ", "");
        if (form.isGood()) {
            Oin.fault(typed)
                    .ifPresent(fault ->
                            form.refuse(OIN, "oin.fault." + fault.name().toLowerCase(Locale.ROOT)));
        }
        boolean done = form.does(
                new Names(desk, request),
                OIN,
                () -> of.oins()
                        .set(
                                organisation.id(),
                                department.orElseThrow().department(),
                                Oin.of(typed),
                                Look.officer(request).value()));
        if (!done) {
            return page(request, organisation, form);
        }
        Outcome outcome = of.lookUp(Oin.of(typed)).outcome();
        boolean mind = outcome == Outcome.NOT_FOUND || outcome == Outcome.NOT_REACHABLE;
        return back(organisation, "oin" + (mind ? "&register=" + outcome : ""));
    }

    private View removeOin(Request request, Organisation organisation) {
        Optional<Chosen> department =
                request.parameter(DEPARTMENT).flatMap(typed -> Form.safely(typed, DienstenPage::chosen));
        department.ifPresent(one -> of.oins()
                .remove(
                        organisation.id(),
                        one.department(),
                        Look.officer(request).value()));
        return back(organisation, "oin-weg");
    }

    /** A department, or none for the organisation as a whole. */
    private record Chosen(@Nullable Department department) {}

    private static Optional<Chosen> chosen(String value) {
        return Optional.of(new Chosen(value.equals(WHOLE) ? null : Department.valueOf(value)));
    }

    private static String value(@Nullable Department department) {
        return department == null ? WHOLE : department.name();
    }

    private static String label(Request request, @Nullable Department department) {
        return request.texts().text("department." + (department == null ? WHOLE : department.id()));
    }

    private static View back(Organisation organisation, String done) {
        return new View.Redirect("organisaties/" + organisation.id() + "/" + PATH + "?gedaan=" + done);
    }
}
