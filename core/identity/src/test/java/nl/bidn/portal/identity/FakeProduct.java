// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.fake.PlainProduct;
import nl.bidn.portal.products.fake.PlainTexts;

/** A product with the roles of manual Alleenverdieners, installed and running; notes which hooks were called. */
public final class FakeProduct extends PlainProduct implements Product {
    public static final Permission FETCH = new Permission("ophalen");
    public static final Permission DELIVER = new Permission("leveren");
    public static final Permission LOOK = new Permission("inzien");
    public static final String USER_ADMINISTRATOR = "gebruikersbeheerder";
    public static final String PRODUCT_MANAGER = "productbeheerder";
    public static final String READER = "lezer";
    public static final String SUPPLIER = "leverancier";
    public static final String FETCHING = "ophaaldienst";
    public static final String LOOKING = "inziendienst";
    public static final Agreement FORM = new Agreement("mutatieformulier");

    public final List<String> hooks = new ArrayList<>();
    public final List<String> failures = new ArrayList<>();
    public Runnable inHook = () -> {};

    public static final String USER = "gebruiker";
    public static final Permission EXCHANGE = new Permission("uitwisselen");
    public static final Permission CONFIGURE = new Permission("instellen");
    private static final List<Role> ROLES = List.of(
            Role.signatory(USER_ADMINISTRATOR),
            Role.staff(PRODUCT_MANAGER, FETCH, LOOK).advising(2),
            Role.staff(READER, LOOK),
            Role.supplier(SUPPLIER, DELIVER));

    private final Assurance signIn;
    private final Set<OrganisationType> audience;
    private final List<Agreement> agreements;
    private final Domain domain;
    private final List<Role> roles;
    private List<Dienst> diensten = List.of();
    private Onboarding needs = Onboarding.NOTHING;

    public FakeProduct(String id, Assurance signIn, Set<OrganisationType> audience, List<Agreement> agreements) {
        this(id, signIn, audience, agreements, Domain.WERK_EN_INKOMEN, ROLES);
    }

    private FakeProduct(
            String id,
            Assurance signIn,
            Set<OrganisationType> audience,
            List<Agreement> agreements,
            Domain domain,
            List<Role> roles) {
        super(new ProductId(id));
        this.domain = domain;
        this.roles = roles;
        this.signIn = signIn;
        this.audience = Set.copyOf(audience);
        this.agreements = List.copyOf(agreements);
    }

    /** For municipalities and samenwerkingsverbanden, by password, without agreements. */
    public static FakeProduct named(String id) {
        return new FakeProduct(
                id,
                Assurance.PASSWORD,
                Set.of(OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND),
                List.of());
    }

    /** With the two roles of manual Zorg, 3.2: who exchanges does not configure, and the other way round. */
    public static FakeProduct exchange(String id, Domain domain) {
        return new FakeProduct(
                id,
                Assurance.PASSWORD,
                Set.of(OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND),
                List.of(),
                domain,
                List.of(Role.staff(USER, EXCHANGE), Role.staff(PRODUCT_MANAGER, CONFIGURE)));
    }

    /**
     * Like {@link #named}, for providers too, who may be mandated: {@link #FETCH} and {@link #LOOK} are each opened by a
     * dienst, {@link #EXCHANGE} and {@link #CONFIGURE} by none.
     */
    public static FakeProduct withDiensten(String id) {
        var product = new FakeProduct(
                id,
                Assurance.PASSWORD,
                Set.of(
                        OrganisationType.GEMEENTE,
                        OrganisationType.SAMENWERKINGSVERBAND,
                        OrganisationType.SCHULDHULPVERLENER),
                List.of(),
                Domain.SCHULDEN,
                List.of(
                        Role.staff(USER, FETCH, LOOK, EXCHANGE),
                        Role.staff(PRODUCT_MANAGER, CONFIGURE),
                        Role.supplier(SUPPLIER, DELIVER)));
        product.having(Dienst.of(FETCHING, FETCH), Dienst.of(LOOKING, LOOK));
        product.needs = new Onboarding(true, Department.SCHULDHULPVERLENING, true, false);
        return product;
    }

    /** Gives it these diensten. */
    public FakeProduct having(Dienst... others) {
        diensten = List.of(others);
        return this;
    }

    @Override
    public List<Dienst> diensten() {
        return diensten;
    }

    @Override
    public Onboarding needs() {
        return needs;
    }

    @Override
    public Domain domain() {
        return domain;
    }

    @Override
    public Assurance signIn() {
        return signIn;
    }

    @Override
    public Set<OrganisationType> audience() {
        return audience;
    }

    @Override
    public List<Agreement> agreements() {
        return agreements;
    }

    @Override
    public List<Role> roles() {
        return roles;
    }

    @Override
    public void enabled(Organisation organisation) {
        hooks.add("enabled " + organisation.id());
        inHook.run();
    }

    @Override
    public void disabled(Organisation organisation) {
        hooks.add("disabled " + organisation.id());
        inHook.run();
    }

    @Override
    public void forget(String callerId) {
        hooks.add("forget " + callerId);
        inHook.run();
    }

    @Override
    public Texts texts(Locale locale) {
        return new PlainTexts(locale, (key, arguments) -> key + " in " + locale.getLanguage() + " " + arguments);
    }

    @Override
    public void failed(String what, String why) {
        failures.add(what + ": " + why);
    }
}
