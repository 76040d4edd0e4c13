// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * For which organisations a dienst of a product is switched on. A service of this room; reads from memory. Called by the
 * servicedesk, the console and the approval of applications. Takes part in the transaction of who calls. Refusals are
 * {@link Refused}. Switching a product off for an organisation switches its diensten off there as well.
 */
@ProviderType
public interface Diensten {
    /** One dienst switched on for one organisation. */
    record Enabled(ProductId product, String dienst, OrganisationId organisation, Instant since) {}

    /**
     * Switches it on; nothing happens if it is on. Refused if the product does not run or has no such dienst, if the product
     * is not switched on for the organisation, or if the organisation is a provider (SCHULDHULPVERLENER) and no mandate of
     * today covers the dienst.
     */
    void enable(ProductId product, String dienst, OrganisationId organisation, String by);

    /** Switches it off; nothing happens if it is not on. */
    void disable(ProductId product, String dienst, OrganisationId organisation, String by);

    /**
     * Whether its permissions count today: it is switched on, the product too, the organisation exists, and a provider is
     * covered by a mandate of today.
     */
    boolean isOn(ProductId product, String dienst, OrganisationId organisation);

    /** What is switched on, whether or not it counts today; sorted by product, dienst and organisation. */
    List<Enabled> all();

    /** The same, of one organisation. */
    List<Enabled> of(OrganisationId organisation);
}
