// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.enablement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Enablement.Enabled;

/** Which product is switched on for whom, at one moment; immutable. */
public final class Switches {
    private final List<Enabled> all;
    private final Map<ProductId, Set<OrganisationId>> byProduct = new HashMap<>();

    public Switches(Collection<Enabled> enabled) {
        this.all = List.copyOf(enabled);
        all.forEach(one -> byProduct
                .computeIfAbsent(one.product(), product -> new HashSet<>())
                .add(one.organisation()));
    }

    public List<Enabled> all() {
        return all;
    }

    public Set<ProductId> products() {
        return byProduct.keySet();
    }

    public Set<OrganisationId> organisations(ProductId product) {
        return byProduct.getOrDefault(product, Set.of());
    }

    public boolean isOn(ProductId product, OrganisationId organisation) {
        return organisations(product).contains(organisation);
    }
}
