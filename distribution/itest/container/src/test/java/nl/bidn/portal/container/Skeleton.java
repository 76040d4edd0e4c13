// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.nio.file.Path;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.products.InstalledProduct;

/** The product that every product team starts with, as its build made it. */
final class Skeleton {
    static final ProductId ID = new ProductId("skeleton");

    private Skeleton() {}

    static Path jar() {
        return Portal.folder("test.skeleton.jar");
    }

    static Path kar() {
        return Portal.folder("test.skeleton.kar");
    }

    /** The role with which its first tab is seen. */
    static String role(Portal portal) {
        InstalledProduct product = portal.products().find(ID).orElseThrow();
        return product.roles().stream()
                .filter(role -> role.kind() == RoleKind.STAFF)
                .filter(role ->
                        role.permissions().contains(product.tabs().get(0).requires()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The address of its first tab; known while it is not there, too. */
    static String address(Portal portal) {
        return "/" + ID + "/"
                + portal.products().find(ID).orElseThrow().tabs().get(0).path();
    }
}
