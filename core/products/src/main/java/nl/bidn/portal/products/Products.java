// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.ProductId;
import org.osgi.annotation.versioning.ProviderType;

/** The registry. A service of this room; answers from memory, on any thread. */
@ProviderType
public interface Products {
    /** Sorted by id, in whatever state. */
    List<InstalledProduct> all();

    Optional<InstalledProduct> find(ProductId id);

    /** Goes up whenever anything in {@link #all()} changed; what is derived from it may be kept until then. */
    long generation();
}
