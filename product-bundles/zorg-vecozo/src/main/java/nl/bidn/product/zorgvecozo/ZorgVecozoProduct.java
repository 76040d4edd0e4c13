// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Endpoint.Soap.Signing;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.product.zorgvecozo.endpoint.BerichtuitwisselingEndpoint;
import nl.bidn.product.zorgvecozo.service.Bezorging;
import nl.bidn.product.zorgvecozo.service.Rights;
import nl.bidn.product.zorgvecozo.service.Vertaling;
import nl.bidn.zorg.keten.Knooppunt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door for VECOZO. No organisation has it switched on, and nobody sees anything of it. */
@Component(service = Product.class)
public final class ZorgVecozoProduct implements Product {
    private final VecozoLijn lijn;
    private final BerichtuitwisselingEndpoint endpoint;

    @Activate
    public ZorgVecozoProduct(@Reference VecozoLijn lijn, @Reference Knooppunt knooppunt, @Reference Clock clock) {
        this.lijn = lijn;
        this.endpoint = new BerichtuitwisselingEndpoint(new Bezorging(knooppunt, Vertaling.lees(), clock));
    }

    @Override
    public ProductId id() {
        return new ProductId("zorg-vecozo");
    }

    @Override
    public Domain domain() {
        return Domain.ZORG;
    }

    @Override
    public Set<OrganisationType> audience() {
        return Set.of();
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.supplier("vecozo", Rights.BEZORGEN));
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint.Soap(BerichtuitwisselingEndpoint.NAAM, Rights.BEZORGEN, Signing.NONE, endpoint));
    }

    @Override
    public List<Probe> probes() {
        return List.of(lijn);
    }
}
