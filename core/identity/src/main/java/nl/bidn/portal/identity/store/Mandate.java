// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.LocalDate;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Lets one organisation act for a municipality.
 *
 * @param until first day on which it no longer may; none: no end is known
 */
public record Mandate(
        OrganisationId actor,
        OrganisationId municipality,
        LocalDate from,
        @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
        LocalDate end = until;
        return !day.isBefore(from) && (end == null || day.isBefore(end));
    }
}
