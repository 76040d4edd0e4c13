// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.bidn.portal.signin.password.store.PasswordStore.Tries;

class LockOutTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Property(seed = "20261126")
    void neverForGood(@ForAll @IntRange(min = 0, max = 1_000_000) int failures) {
        var after = LockOut.afterFailure(new Tries(failures, null), NOW);

        assertThat(after.failures()).isEqualTo(failures + 1);
        assertThat(LockOut.blocks(after, NOW)).isEqualTo(failures + 1 >= LockOut.FREE);
        assertThat(LockOut.blocks(after, NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Property(seed = "20261126")
    void neverShorterThanAfterATryLess(@ForAll @IntRange(min = 4, max = 50) int failures) {
        var fewer = LockOut.afterFailure(new Tries(failures, null), NOW).blockedUntil();
        var more = LockOut.afterFailure(new Tries(failures + 1, null), NOW).blockedUntil();

        assertThat(more).isNotNull().isAfterOrEqualTo(fewer);
    }
}
