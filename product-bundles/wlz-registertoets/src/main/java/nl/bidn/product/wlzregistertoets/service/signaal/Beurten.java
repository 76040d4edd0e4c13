// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import nl.bidn.portal.api.OrganisationId;

/** Has changes of an organisation be one after the other; each call within a transaction. */
public interface Beurten {
    /** Waits until nobody else changes something of the organisation, and counts that somebody does. To be called first. */
    void neem(OrganisationId organisatie);

    /** How often somebody did, for this organisation or one that shares its row. */
    long aantal(OrganisationId organisatie);
}
