// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;

/**
 * Whether a system may ask for an organisation, by what that organisation set for itself; on top of what the gate checks. For
 * any thread, and cheap: asked for each call.
 */
public interface Toegang {
    /**
     * @param address from which the call came, as the gate saw it
     * @return none: it may
     */
    Optional<Weigering> weigert(Caller caller, OrganisationId organisation, String address);
}
