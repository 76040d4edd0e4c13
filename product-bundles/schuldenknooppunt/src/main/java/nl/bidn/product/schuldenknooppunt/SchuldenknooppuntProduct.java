// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
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

/** The front door: what the product contributes, and how its rooms are put together. */
@Component(service = Product.class)
public final class SchuldenknooppuntProduct implements Product {
    private final List<Contribution> parts;

    @Activate
    public SchuldenknooppuntProduct() {
        // tabs are shown in this order
        parts = List.of(new Adresboekdeel(), new Koppeldeel());
    }

    @Override
    public ProductId id() {
        return new ProductId("schuldenknooppunt");
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
        return Set.of(
                OrganisationType.GEMEENTE,
                OrganisationType.SAMENWERKINGSVERBAND,
                OrganisationType.SCHULDHULPVERLENER,
                OrganisationType.SCHULDEISER,
                OrganisationType.BEWINDVOERDER,
                OrganisationType.KETENPARTNER,
                OrganisationType.BIDN);
    }

    /** schuldenknooppunt.nl, Aansluiten: one document is both. */
    @Override
    public List<Agreement> agreements() {
        return List.of(new Agreement("aansluit-en-verwerkersovereenkomst"));
    }

    /** The node's own rule, as elsewhere in the portal: who sets up sees no message, and who handles messages sets nothing up. */
    @Override
    public List<Role> roles() {
        return List.of(
                Role.staff("gebruiker", Rights.BERICHTEN, Rights.INZIEN),
                Role.staff("koppeling", Rights.BERICHTEN, Rights.INZIEN),
                Role.staff("productbeheerder", Rights.BEHEREN, Rights.INZIEN),
                Role.staff("servicedesk", Rights.TOEKENNEN));
    }

    @Override
    public List<Contribution> parts() {
        return parts;
    }
}
