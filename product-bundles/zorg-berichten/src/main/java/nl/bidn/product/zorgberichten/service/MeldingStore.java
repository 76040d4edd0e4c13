// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** When people of an organisation were last told of something. Each call needs a transaction. */
public interface MeldingStore {
    Optional<Instant> laatste(OrganisationId organisation, String onderwerp);

    /** @param onderwerp at most 100 characters */
    void gemeld(OrganisationId organisation, String onderwerp, Instant op);
}
