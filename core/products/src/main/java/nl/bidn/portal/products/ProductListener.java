// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of products that come and go. Registered as an OSGi service by the rooms that must act at once (the gate opens
 * and closes endpoints, clockwork plans jobs); called by the registry, one call at a time, also for each product that was
 * there already.
 */
@ConsumerType
public interface ProductListener {
    /** The product contributes from now on. */
    void came(InstalledProduct product);

    /** It contributes no more; calls to it fail from now on. */
    void went(InstalledProduct product);
}
