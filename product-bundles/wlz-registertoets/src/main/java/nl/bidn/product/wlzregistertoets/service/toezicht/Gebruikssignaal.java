// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;

/**
 * That use was unusual, and its administrators were told.
 *
 * @param wie the id of who looked up, or a keyed hash of who was; empty once that person is no user any more
 * @param vrager the name, or empty
 * @param regels at least one
 * @param aantal the most that a rule counted
 */
public record Gebruikssignaal(
        OrganisationId organisatie,
        LocalDate dag,
        Instant moment,
        String wie,
        String vrager,
        List<Regel> regels,
        int aantal) {
    public Gebruikssignaal {
        regels = List.copyOf(regels);
    }
}
