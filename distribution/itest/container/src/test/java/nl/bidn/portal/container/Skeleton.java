// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.nio.file.Path;
import java.util.Map;
import nl.bidn.portal.api.OrganisationId;
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

    /** Somebody of that organisation writes a note; answers its text. */
    static String note(Portal portal, Servicedesk servicedesk, OrganisationId organisation) {
        Person author = Person.signedIn(portal, "skeleton.author", organisation);
        servicedesk.grant(author.account(), ID, role(portal), organisation);
        String text = "Een notitie van " + organisation;
        author.post(address(portal), Map.of("_form", author.formToken(), "tekst", text));
        return text;
    }

    /** The address of its first tab; known while it is not there, too. */
    static String address(Portal portal) {
        return "/" + ID + "/"
                + portal.products().find(ID).orElseThrow().tabs().get(0).path();
    }
}
