// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who takes part in a product of this bundle, for a product that must tell senders whether there is somebody to send to. A
 * service of the core; for any thread, answers from memory. Calls of users need it not: they passed it.
 */
@ProviderType
public interface Participation {
    /**
     * Whether the product is switched on today for the organisation, or for one that acts for it by a mandate.
     */
    boolean takesPart(ProductId product, OrganisationId organisation);
}
