// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/**
 * Something changed for a client.
 *
 * @param client its id; the client itself may be gone
 * @param bsn sealed
 * @param oud what was known before; none: the client was new on the list
 * @param peilmoment of the register that says so
 * @param afgehandeld by whom and when it was done with, if it was
 */
public record Signaal(
        OrganisationId organisatie,
        String id,
        String client,
        String bsn,
        String kenmerk,
        Signaalsoort soort,
        Optional<Wlzstand> oud,
        Wlzstand nieuw,
        Instant peilmoment,
        Instant moment,
        Optional<Afgehandeld> afgehandeld) {
    /** @param door the name then; empty once that person is no user any more */
    public record Afgehandeld(Instant op, String door) {}
}
