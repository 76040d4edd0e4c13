// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.time.Instant;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that somebody has taken.
 *
 * @param attempts that came to their end
 * @param triedSince the first of them
 * @param dropped it was taken back by who asked for it, so it must not be done
 */
public record Piece(
        long id,
        OrganisationId organisation,
        String subject,
        int attempts,
        Instant asked,
        @Nullable Instant triedSince,
        boolean dropped) {}
