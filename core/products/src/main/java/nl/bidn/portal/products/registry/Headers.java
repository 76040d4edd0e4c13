// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.Optional;
import nl.bidn.portal.api.ProductId;
import org.osgi.framework.Bundle;

/** Reads the header by which a bundle says which product it is. */
final class Headers {
    private Headers() {}

    /** A bundle whose header is no good is listed under a name of its own, so that its reason can be seen. */
    static Watched read(Bundle bundle, String header) {
        try {
            return new Watched(bundle, new ProductId(header.strip()), null);
        } catch (IllegalArgumentException e) {
            return new Watched(
                    bundle,
                    new ProductId("bundle-" + bundle.getBundleId()),
                    "header " + Registry.HEADER + " is no good: " + e.getMessage());
        }
    }

    static Optional<Finding> refusal(Watched bundle) {
        return Optional.ofNullable(bundle.headerError()).map(Finding::failed);
    }
}
