// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Checklist.Stap;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.web.pages.JteformulierenGenerated;
import nl.bidn.portal.aansluiten.web.pages.JteoverzichtGenerated;
import nl.bidn.portal.aansluiten.web.pages.JteproductGenerated;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.products.InstalledProduct;

/** What there is to sign up for, and what it takes: read from the products themselves. */
public final class Catalogue {
    private final Desk desk;

    Catalogue(Desk desk) {
        this.desk = desk;
    }

    /** A field of work. */
    public record Group(Domain domain, String title, List<Card> products) {}

    /** A product in short. */
    public record Card(String id, String title, String purpose) {}

    /**
     * What a product takes.
     *
     * @param department of the subOIN; empty: none is needed
     */
    public record Needs(
            Card card,
            List<String> audience,
            List<String> agreements,
            String signIn,
            boolean oin,
            String department,
            List<FormModel.Dienst> diensten,
            List<String> roles,
            boolean provider,
            boolean coupling,
            List<Kept> kept,
            List<Step> steps,
            List<Link> forms) {}

    /** A form for this product. */
    public record Link(String title, String href) {}

    /** What is kept of it, how long. */
    public record Kept(String what, Period period) {}

    /** A step of signing up; not each product needs each of them. */
    public record Step(Stap step, boolean needed) {}

    View overview(Asked asked) {
        var names = new Names(desk, asked.texts());
        List<Group> groups = Stream.of(Domain.values())
                .map(domain -> new Group(domain, names.of("domein", domain), cards(domain, names)))
                .filter(group -> !group.products().isEmpty())
                .toList();
        return new View.Page(
                asked.texts().text("open.aansluiten.title"),
                body(out -> JteoverzichtGenerated.render(out, null, Look.of(asked), groups)));
    }

    private List<Card> cards(Domain domain, Names names) {
        return FormModels.offered(desk).stream()
                .filter(one -> one.product().orElseThrow().domain() == domain)
                .map(one -> card(one, names))
                .toList();
    }

    private static Card card(InstalledProduct one, Names names) {
        return new Card(one.id().value(), names.product(one.id()), names.purpose(one.id()));
    }

    /** All forms, with what each is for. */
    View forms(Asked asked) {
        return new View.Page(
                asked.texts().text("formulieren.titel"),
                body(out -> JteformulierenGenerated.render(out, null, Look.of(asked), List.of(Formulier.values()))));
    }

    View product(Asked asked, InstalledProduct installed) {
        Needs needs = needs(asked.texts(), installed, installed.product().orElseThrow());
        return new View.Page(
                needs.card().title(), body(out -> JteproductGenerated.render(out, null, Look.of(asked), needs)));
    }

    private Needs needs(Texts texts, InstalledProduct installed, Product product) {
        var names = new Names(desk, texts);
        Department department = product.needs().department();
        return new Needs(
                card(installed, names),
                product.audience().stream()
                        .sorted()
                        .map(type -> names.of("type", type))
                        .toList(),
                product.agreements().stream()
                        .map(one -> names.agreement(product.id(), one))
                        .toList(),
                names.of("inloggen", product.signIn()),
                product.needs().oin(),
                department == null ? "" : names.of("afdeling", department),
                product.diensten().stream()
                        .map(one -> new FormModel.Dienst(
                                one.id(),
                                names.dienst(product.id(), one.id()),
                                names.dienstPurpose(product.id(), one.id())))
                        .toList(),
                installed.roles().stream()
                        .filter(role -> role.kind() != RoleKind.SUPPLIER)
                        .map(role -> names.role(product.id(), role.id()))
                        .toList(),
                product.needs().provider(),
                product.needs().coupling(),
                kept(installed, product, texts),
                steps(product),
                new FormModels(desk, texts)
                        .forms(installed).stream()
                                .map(form -> new Link(names.of("formulier", form), href(form, product)))
                                .toList());
    }

    private static String href(Formulier form, Product product) {
        String about = FormModels.needsProduct(form)
                ? "?product=" + product.id()
                : "?" + FormReader.DOMAIN + "=" + product.domain();
        return Names.address(form) + about;
    }

    private static List<Kept> kept(InstalledProduct installed, Product product, Texts texts) {
        Texts own = installed.texts(texts.locale());
        return product.retention().stream()
                .map(one ->
                        new Kept(own.text("retention." + one.id().toLowerCase(Locale.ROOT) + ".what"), one.period()))
                .toList();
    }

    private static List<Step> steps(Product product) {
        var steps = new ArrayList<Step>();
        for (Stap step : Stap.values()) {
            steps.add(new Step(
                    step,
                    switch (step) {
                        case AANMELDFORMULIER, GEBRUIKERSBEHEERDER, HANDLEIDING -> true;
                        case MACHTIGING -> product.needs().provider();
                        case EHERKENNING -> product.signIn() == nl.bidn.portal.api.Assurance.EH3;
                        case OIN -> product.needs().oin();
                        case KOPPELING -> product.needs().coupling();
                    }));
        }
        return steps;
    }
}
