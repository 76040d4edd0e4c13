// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.product.wlzregistertoets.service.Rights;
import org.osgi.service.component.annotations.Component;

/** The front door: what the product contributes, and how its rooms are put together. */
@Component(service = Product.class)
public final class WlzRegistertoetsProduct implements Product {
    @Override
    public ProductId id() {
        return new ProductId("wlz-registertoets");
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
        return Set.of(OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND);
    }

    /** Manual 002, section 1. */
    @Override
    public List<Agreement> agreements() {
        return List.of(new Agreement("aansluitingsovereenkomst"), new Agreement("bewerkersovereenkomst-bidn"));
    }

    /** Manual 002, section 3.2: who configures does not look up, and who looks up does not configure. */
    @Override
    public List<Role> roles() {
        return List.of(
                Role.staff("gebruiker", Rights.RAADPLEGEN, Rights.VERANTWOORDEN),
                Role.staff("productbeheerder", Rights.INSTELLEN, Rights.VERANTWOORDEN),
                Role.supplier("registerhouder", Rights.LEVEREN));
    }
}
