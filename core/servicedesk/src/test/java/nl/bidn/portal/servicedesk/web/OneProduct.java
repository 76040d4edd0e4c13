// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.products.fake.PlainProduct;
import nl.bidn.portal.products.fake.PlainTexts;

/** The registry with the one product that runs: with the roles and the form of manual Alleenverdieners, section 2.1. */
final class OneProduct extends PlainProduct implements Products, Product {
    static final Agreement FORM = new Agreement("mutatieformulier");

    private List<Dienst> diensten = List.of();

    OneProduct() {
        super(new ProductId("alleenverdieners"));
    }

    @Override
    public List<InstalledProduct> all() {
        return List.of(this);
    }

    @Override
    public Optional<InstalledProduct> find(ProductId id) {
        return id.equals(id()) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public long generation() {
        return 1;
    }

    @Override
    public Domain domain() {
        return Domain.WERK_EN_INKOMEN;
    }

    /** Opens what a productbeheerder may by a dienst, for providers too. */
    void open(String dienst) {
        diensten = List.of(Dienst.of(dienst, new Permission("ophalen")));
    }

    @Override
    public List<Dienst> diensten() {
        return diensten;
    }

    @Override
    public Onboarding needs() {
        return diensten.isEmpty() ? Onboarding.NOTHING : new Onboarding(false, null, true, false);
    }

    @Override
    public Set<OrganisationType> audience() {
        return diensten.isEmpty()
                ? Set.of(OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND)
                : Set.of(OrganisationType.GEMEENTE, OrganisationType.SCHULDHULPVERLENER);
    }

    @Override
    public List<Agreement> agreements() {
        return List.of(FORM);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.signatory("gebruikersbeheerder"),
                Role.staff("productbeheerder", new Permission("ophalen")).advising(2),
                Role.supplier("aanleveraar", new Permission("leveren")));
    }

    @Override
    public Texts texts(Locale locale) {
        return PlainTexts.keys(locale);
    }
}
