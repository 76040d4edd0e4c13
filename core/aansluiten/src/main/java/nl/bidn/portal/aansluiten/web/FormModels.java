// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.ui.Option;

/** What stands in the form of each kind, from what the product says of itself. */
final class FormModels {
    private final Texts texts;
    private final Names names;

    FormModels(Desk desk, Texts texts) {
        this.texts = texts;
        this.names = new Names(desk, texts);
    }

    static boolean needsProduct(Formulier kind) {
        return kind != Formulier.AANMELDEN_GEBRUIKERSBEHEERDER;
    }

    /** Those that somebody can sign up for: partners in the chain and BIDN itself come in another way. */
    static List<InstalledProduct> offered(Desk desk) {
        return desk.running().stream()
                .filter(one -> isOffered(one.product().orElseThrow()))
                .toList();
    }

    private static boolean isOffered(Product product) {
        return product.audience().stream().anyMatch(FormModels::signsUp);
    }

    private static boolean signsUp(OrganisationType type) {
        return type != OrganisationType.BIDN && type != OrganisationType.KETENPARTNER;
    }

    /** Of which products this form can be. */
    static List<InstalledProduct> products(Desk desk, Formulier kind) {
        return offered(desk).stream()
                .filter(one -> kind.isFor(one.product().orElseThrow()))
                .toList();
    }

    /** The forms that somebody can fill in for a product. */
    List<Formulier> forms(InstalledProduct product) {
        return Stream.of(Formulier.values())
                .filter(kind -> kind.isFor(product.product().orElseThrow()))
                .toList();
    }

    FormModel of(Formulier kind, String action, int version, Optional<InstalledProduct> installed) {
        Optional<Product> product = installed.flatMap(InstalledProduct::product);
        boolean signsUp = kind == Formulier.AANMELDEN_DIENSTEN;
        Department department =
                product.map(Product::needs).map(needs -> needs.department()).orElse(null);
        return new FormModel(
                kind,
                action,
                version,
                installed.map(one -> one.id().value()).orElse(""),
                installed.map(one -> names.product(one.id())).orElse(""),
                product.map(this::diensten).orElse(List.of()),
                names.options("type", types(kind, product)),
                List.of(LegalSubject.Kind.values()).stream()
                        .map(one -> new Option(one.name(), names.of("nummersoort", one)))
                        .toList(),
                names.options("domein", List.of(Domain.values())),
                installed.map(this::roles).orElse(List.of()),
                signsUp && product.map(one -> one.needs().oin()).orElse(false),
                signsUp && department != null ? names.of("afdeling", department) : "");
    }

    private List<FormModel.Dienst> diensten(Product product) {
        return product.diensten().stream()
                .map(one -> new FormModel.Dienst(
                        one.id(), names.dienst(product.id(), one.id()), names.dienstPurpose(product.id(), one.id())))
                .toList();
    }

    /** Only a municipality, or those who act for several, gives a mandate. */
    private static List<OrganisationType> types(Formulier kind, Optional<Product> product) {
        if (kind == Formulier.MACHTIGING) {
            return List.of(OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND);
        }
        return Stream.of(OrganisationType.values())
                .filter(FormModels::signsUp)
                .filter(type -> product.map(one -> one.audience().contains(type)
                                || (one.needs().provider() && type == OrganisationType.SCHULDHULPVERLENER))
                        .orElse(true))
                .toList();
    }

    private List<Option> roles(InstalledProduct product) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.text("kies")));
        product.roles().stream()
                .filter(role -> role.kind() != RoleKind.SUPPLIER)
                .forEach(role -> options.add(new Option(role.id(), names.role(product.id(), role.id()))));
        return options;
    }
}
