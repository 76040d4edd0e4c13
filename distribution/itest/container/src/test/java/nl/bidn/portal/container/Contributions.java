// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
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

    interface OnSoap {
        void look(InstalledProduct product, Endpoint.Soap endpoint);
    }

    /** A kind of organisation, and the products that can be switched on for it. */
    record Audience(OrganisationType type, List<InstalledProduct> products) {
        void everyTab(OnTab look) {
            products.forEach(product -> product.tabs().forEach(tab -> look.look(product, tab)));
        }
    }

    /**
     * Each kind of organisation for which there is a product; so none is left out but those that are for nobody, as the
     * adapters of partners.
     */
    List<Audience> audiences() {
        List<Audience> found = Arrays.stream(OrganisationType.values())
                .map(type -> new Audience(type, productsFor(type)))
                .filter(audience -> !audience.products().isEmpty())
                .toList();
        assertThat(found.stream().map(Audience::type)).contains(OrganisationType.GEMEENTE);
        assertThat(found.stream().flatMap(audience -> audience.products().stream()))
                .containsAll(portal.products().all().stream()
                        .filter(p -> p.product()
                                .filter(product -> !product.audience().isEmpty())
                                .isPresent())
                        .toList())
                .hasSizeGreaterThan(2);
        return found;
    }

    private List<InstalledProduct> productsFor(OrganisationType type) {
        return portal.products().all().stream()
                .filter(p -> p.product().map(Product::audience).orElse(Set.of()).contains(type))
                .toList();
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

    void everySoap(OnSoap look) {
        for (InstalledProduct product : portal.products().all()) {
            for (Endpoint endpoint : product.product().orElseThrow().endpoints()) {
                if (endpoint instanceof Endpoint.Soap soap) {
                    look.look(product, soap);
                }
            }
        }
    }

    /** The roles with which a system may call it. */
    static List<Role> rolesFor(InstalledProduct product, Endpoint.Rest endpoint) {
        return rolesWith(product, endpoint.requires());
    }

    static List<Role> rolesWith(InstalledProduct product, Permission permission) {
        List<Role> roles = product.roles().stream()
                .filter(role -> role.permissions().contains(permission))
                .toList();
        assertThat(roles).as(product.id() + " " + permission).isNotEmpty();
        return roles;
    }

    static String path(InstalledProduct product, Endpoint.Soap endpoint) {
        return "/soap/" + product.id() + "/" + endpoint.name();
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
