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
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.Enablement.Enabled;

/** Which products and diensten are switched on for whom, at one moment; immutable. */
public final class Switches {
    private final List<Enabled> all;
    private final Map<ProductId, Set<OrganisationId>> byProduct = new HashMap<>();

    private final List<Diensten.Enabled> diensten;
    private final Set<Part> parts = new HashSet<>();

    /** A dienst of a product for an organisation. */
    private record Part(ProductId product, String dienst, OrganisationId organisation) {}

    /** @param diensten in the order in which {@link #diensten} gives them */
    public Switches(Collection<Enabled> enabled, Collection<Diensten.Enabled> diensten) {
        this.all = List.copyOf(enabled);
        this.diensten = List.copyOf(diensten);
        diensten.forEach(one -> parts.add(new Part(one.product(), one.dienst(), one.organisation())));
        all.forEach(one -> byProduct
                .computeIfAbsent(one.product(), product -> new HashSet<>())
                .add(one.organisation()));
    }

    public List<Enabled> all() {
        return all;
    }

    public List<Diensten.Enabled> diensten() {
        return diensten;
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

    /** Whether the dienst is switched on; the product may be off by itself. */
    public boolean isOn(ProductId product, String dienst, OrganisationId organisation) {
        return parts.contains(new Part(product, dienst, organisation));
    }
}
