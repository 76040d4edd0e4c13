// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.bidn.portal.identity.AddressLimit;
import nl.bidn.portal.signin.password.store.PasswordStore.Tries;

/**
 * How long one waits after wrong tries: five are free, then 1, 2, 4, 8 and 15 minutes, never for good, so that an attacker
 * cannot shut somebody out (OWASP ASVS 5.0, 6.1.1, 6.3.1).
 */
public final class LockOut {
    static final int FREE = 5;
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15));

    /** From one address, whoever is tried: thirty in five minutes. */
    static final int ADDRESS_TRIES = 30;

    static final Duration ADDRESS_WINDOW = Duration.ofMinutes(5);

    private LockOut() {}

    static AddressLimit addresses() {
        return new AddressLimit(ADDRESS_TRIES, ADDRESS_WINDOW);
    }

    static boolean blocks(Tries tries, Instant now) {
        var until = tries.blockedUntil();
        return until != null && now.isBefore(until);
    }

    static Tries afterFailure(Tries before, Instant now) {
        int failures = before.failures() + 1;
        if (failures < FREE) {
            return new Tries(failures, null);
        }
        return new Tries(failures, now.plus(WAITS.get(Math.min(failures - FREE, WAITS.size() - 1))));
    }
}
