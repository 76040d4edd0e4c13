// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The front door for the servicedesk. A product of its own, which can be switched on for BIDN alone: so the role cannot be given
 * anywhere else.
 */
@Component(service = Product.class, property = "portal.product=schuldenknooppunt-beheer")
public final class SchuldenknooppuntBeheerProduct implements Product {
    private final Kern kern;

    @Activate
    public SchuldenknooppuntBeheerProduct(@Reference Kern kern) {
        this.kern = kern;
    }

    @Override
    public ProductId id() {
        return Rights.BEHEER;
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
        return Set.of(OrganisationType.BIDN);
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.staff("servicedesk", Rights.TOEKENNEN));
    }

    @Override
    public List<Contribution> parts() {
        return List.of(kern.beheer());
    }
}
