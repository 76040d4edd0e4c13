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

    /**
     * Whether staff of one organisation may use the dienst today for the other, which may be itself: product and dienst are on, and
     * a samenwerkingsverband acts for it, or a mandate lets the provider. For work that goes on after the call that asked for it
     * passed; what an implementation knows no diensten of, nobody may use.
     *
     * @param by where the role is held: the controller itself, or the processor
     * @param organisation the controller
     */
    default boolean mayUse(ProductId product, String dienst, OrganisationId by, OrganisationId organisation) {
        return false;
    }
}
