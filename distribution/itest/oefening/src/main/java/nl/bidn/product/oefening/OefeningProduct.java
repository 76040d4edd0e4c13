// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.oefening;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.product.oefening.web.PlainTab;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * A product of the field of care: eHerkenning EH3, two documents, and the roles of manual 003, section 2, of which neither
 * may do what the other may.
 */
@Component(service = Product.class)
public final class OefeningProduct implements Product {
    private static final Permission CONSULT = new Permission("raadplegen");
    private static final Permission CONFIGURE = new Permission("instellen");

    /** For the portal, and for the test. */
    @Activate
    public OefeningProduct() {}

    @Override
    public ProductId id() {
        return new ProductId("oefening");
    }

    @Override
    public Domain domain() {
        return Domain.ZORG;
    }

    @Override
    public Assurance signIn() {
        return Assurance.EH3;
    }

    @Override
    public Set<OrganisationType> audience() {
        return Set.of(OrganisationType.GEMEENTE);
    }

    @Override
    public List<Agreement> agreements() {
        return List.of(new Agreement("aansluitingsovereenkomst"), new Agreement("bewerkersovereenkomst-vecozo"));
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.staff("gebruiker", CONSULT), Role.staff("productbeheerder", CONFIGURE));
    }

    @Override
    public List<Tab> tabs() {
        return List.of(new PlainTab("raadplegen", CONSULT), new PlainTab("instellingen", CONFIGURE));
    }
}
