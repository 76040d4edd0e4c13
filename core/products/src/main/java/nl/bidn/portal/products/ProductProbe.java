// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.util.Optional;
import nl.bidn.portal.api.Health;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says how a product does in the eyes of a room of the core, for example whether work of it is laid aside. Registered as an
 * OSGi service by that room; asked with the probes of the product itself, on a thread of the core, and what it says counts
 * as much.
 */
@ConsumerType
public interface ProductProbe {
    /** As {@link nl.bidn.portal.api.Probe#name}. */
    String name();

    /** Empty: there is nothing to say of this product. */
    Optional<Health> check(InstalledProduct product);
}
