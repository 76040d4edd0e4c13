// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A verification code as its row says.
 *
 * @param sealed the code, encrypted; empty once it ended
 * @param end none: it may still count
 */
public record KeptCode(
        String id,
        AccountId account,
        String sealed,
        Instant issuedAt,
        String issuedBy,
        Instant expiresAt,
        int wrongTries,
        @Nullable CodeEnd end) {}
