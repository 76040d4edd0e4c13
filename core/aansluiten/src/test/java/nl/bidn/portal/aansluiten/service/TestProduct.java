// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

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

/** A product with all that signing up can ask. */
public class TestProduct extends PlainProduct implements Product {
    public static final ProductId ID = new ProductId("voorbeeldproduct");
    public static final Agreement AGREEMENT = new Agreement("verwerkersovereenkomst");
    public static final String SIGNATORY = "tekenaar";
    public static final String STAFF = "medewerker";
    public static final String ACCESS = "toegang";
    public static final String PLAN = "plan-van-aanpak";
    private static final Permission MAY_ACCESS = new Permission("toegang");
    private static final Permission MAY_PLAN = new Permission("plan");

    /** What the hook does; throwing refuses. */
    public Runnable whenEnabled = () -> {};

    public TestProduct() {
        this(ID);
    }

    /** Another one that asks the same. */
    public TestProduct(ProductId id) {
        super(id);
    }

    @Override
    public Domain domain() {
        return Domain.SCHULDEN;
    }

    @Override
    public Assurance signIn() {
        return Assurance.EH3;
    }

    @Override
    public Set<OrganisationType> audience() {
        return Set.of(OrganisationType.GEMEENTE, OrganisationType.SCHULDHULPVERLENER);
    }

    @Override
    public List<Agreement> agreements() {
        return List.of(AGREEMENT);
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.signatory(SIGNATORY), Role.staff(STAFF, MAY_ACCESS, MAY_PLAN));
    }

    @Override
    public List<Dienst> diensten() {
        return List.of(Dienst.of(ACCESS, MAY_ACCESS), Dienst.of(PLAN, MAY_PLAN));
    }

    @Override
    public Onboarding needs() {
        return new Onboarding(true, Department.SCHULDHULPVERLENING, true, true);
    }

    @Override
    public void enabled(Organisation organisation) {
        whenEnabled.run();
    }

    @Override
    public Texts texts(Locale locale) {
        return new PlainTexts(locale, (key, arguments) -> key);
    }
}
