// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.util.List;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;

/** What Schuldhulpverlening keeps for an organisation that has a system. */
final class Schuldhulpverlening {
    static final ProductId ID = new ProductId("schuldhulpverlening");

    private Schuldhulpverlening() {}

    /** Whether it is another product. Without a source nothing is asked, so who has this one alone has nothing of his own on its pages. */
    static boolean isAnother(InstalledProduct product) {
        return !product.id().equals(ID);
    }

    /** The addresses at which its owner alone reads something: none, as without a source and a dienst nothing is kept. */
    static List<String> keep(Endpoint.Rest endpoint) {
        if (!endpoint.path().equals("vragen")) {
            throw new AssertionError("say here what " + endpoint.path() + " keeps");
        }
        return List.of();
    }
}
