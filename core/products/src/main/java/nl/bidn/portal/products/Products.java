// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.ProductId;
import org.osgi.annotation.versioning.ProviderType;

/** The registry. A service of this room; answers from memory, on any thread. */
@ProviderType
public interface Products {
    /** The key in slf4j's MDC under which a door keeps the id of its request; calls to products carry it along. */
    String REQUEST_ID = "request";

    /** Sorted by id, in whatever state. */
    List<InstalledProduct> all();

    Optional<InstalledProduct> find(ProductId id);

    /**
     * Goes up whenever a product came, went, failed or stopped; what is derived from {@link #all()} may be kept until
     * then. Only whether an active product is <em>gedegradeerd</em> changes without it.
     */
    long generation();
}
