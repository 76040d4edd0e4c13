// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A review as it is kept. */
public record KeptReview(
        String id,
        OrganisationId organisation,
        Domain domain,
        Instant startedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        int confirmed,
        int withdrawn,
        int lapsed) {}
