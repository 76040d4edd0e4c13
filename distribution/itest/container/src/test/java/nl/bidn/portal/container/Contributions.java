// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.products.InstalledProduct;

/** What there is, asked of the registry: a new product is in it from its first day. */
final class Contributions {
    private final Portal portal;

    Contributions(Portal portal) {
        this.portal = portal;
    }

    interface OnTab {
        void look(InstalledProduct product, Tab tab);
    }

    interface OnEndpoint {
        void look(InstalledProduct product, Endpoint.Rest endpoint);
    }

    /** The products that can be switched on for a municipality. */
    List<InstalledProduct> forMunicipalities() {
        List<InstalledProduct> found = portal.products().all().stream()
                .filter(p -> p.product().map(Product::audience).orElse(Set.of()).contains(OrganisationType.GEMEENTE))
                .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(2);
        return found;
    }

    void everyTab(OnTab look) {
        forMunicipalities().forEach(product -> product.tabs().forEach(tab -> look.look(product, tab)));
    }

    void everyEndpoint(OnEndpoint look) {
        int found = 0;
        for (InstalledProduct product : portal.products().all()) {
            for (Endpoint endpoint : product.product().orElseThrow().endpoints()) {
                if (endpoint instanceof Endpoint.Rest rest) {
                    look.look(product, rest);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(2);
    }

    static List<Role> staffRoles(InstalledProduct product) {
        return product.roles().stream()
                .filter(role -> role.kind() == RoleKind.STAFF)
                .toList();
    }

    static String path(InstalledProduct product, Tab tab) {
        return "/" + product.id() + "/" + tab.path();
    }
}
