// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak;

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
import nl.bidn.product.zorgcak.endpoint.OntvangAsynchroonEndpoint;
import nl.bidn.product.zorgcak.service.Aanlevering;
import nl.bidn.product.zorgcak.service.Rights;
import nl.bidn.zorg.keten.Knooppunt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door for the CAK. No organisation has it switched on, and nobody sees anything of it. */
@Component(service = Product.class)
public final class ZorgCakProduct implements Product {
    private final CakLijn lijn;
    private final OntvangAsynchroonEndpoint endpoint;

    @Activate
    public ZorgCakProduct(@Reference CakLijn lijn, @Reference Knooppunt knooppunt, @Reference Clock clock) {
        this.lijn = lijn;
        this.endpoint = new OntvangAsynchroonEndpoint(new Aanlevering(knooppunt), clock);
    }

    @Override
    public ProductId id() {
        return new ProductId("zorg-cak");
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
        return List.of(Role.supplier("cak", Rights.AANLEVEREN));
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint.Soap(OntvangAsynchroonEndpoint.NAAM, Rights.AANLEVEREN, Signing.NONE, endpoint));
    }

    @Override
    public List<Probe> probes() {
        return List.of(lijn);
    }
}
