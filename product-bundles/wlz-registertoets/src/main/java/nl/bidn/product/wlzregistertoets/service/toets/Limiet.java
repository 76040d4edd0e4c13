// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Instant;
import java.util.OptionalInt;
import nl.bidn.portal.api.OrganisationId;

/** How much an organisation may ask. For any thread. */
@FunctionalInterface
public interface Limiet {
    /** As much as it likes. */
    Limiet GEEN = (organisatie, kanaal, nu) -> OptionalInt.empty();

    /**
     * Counts one question, unless it is too much.
     *
     * @return after how many seconds it may ask again; none: it was counted and may be answered
     */
    OptionalInt wacht(OrganisationId organisatie, Kanaal kanaal, Instant nu);
}
