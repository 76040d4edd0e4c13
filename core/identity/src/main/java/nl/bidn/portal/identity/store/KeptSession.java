// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import nl.bidn.portal.identity.Session;
import org.jspecify.annotations.Nullable;

/** A session as its row says; the times may be half a minute behind the memory of a node. */
public record KeptSession(
        Session session,
        String tokenHash,
        @Nullable Instant endedAt,
        @Nullable SessionEnd endReason) {}
