// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The front door for those who take part. */
@Component(service = Product.class, property = "portal.product=schuldenknooppunt")
public final class SchuldenknooppuntProduct implements Product {
    private final Kern kern;

    @Activate
    public SchuldenknooppuntProduct(@Reference Kern kern) {
        this.kern = kern;
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
                OrganisationType.KETENPARTNER);
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
                Role.staff("productbeheerder", Rights.BEHEREN, Rights.INZIEN));
    }

    @Override
    public void enabled(Organisation organisation) {
        kern.sluitAan(organisation);
    }

    @Override
    public void disabled(Organisation organisation) {
        kern.sluitAf(organisation);
    }

    @Override
    public List<Contribution> parts() {
        return kern.knooppunt();
    }
}
