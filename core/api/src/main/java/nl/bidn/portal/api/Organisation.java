// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is at this moment.
 *
 * @param validFrom first day on which it exists
 * @param validUntil first day on which it no longer exists (municipalities merge on 1 January); none: no end is known
 * @param successor the organisation that took over when it ended
 */
public record Organisation(
        OrganisationId id,
        OrganisationType type,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable OrganisationId successor) {

    public boolean existsOn(LocalDate day) {
        LocalDate end = validUntil;
        return !day.isBefore(validFrom) && (end == null || day.isBefore(end));
    }
}
