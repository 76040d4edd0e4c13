// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import nl.bidn.portal.identity.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session as its row says; the time of its last activity may be half a minute behind the memory of a node.
 *
 * @param previousHash of the token that it had before the present one
 * @param rotatedAt when it got the present one
 */
public record KeptSession(
        Session session,
        String tokenHash,
        @Nullable String previousHash,
        @Nullable Instant rotatedAt,
        @Nullable Instant endedAt,
        @Nullable SessionEnd endReason) {}
