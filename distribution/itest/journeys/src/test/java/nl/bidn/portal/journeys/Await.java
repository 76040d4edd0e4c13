// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition, looking again and again, for a minute at most. */
public final class Await {
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private Await() {}

    public static <T> T until(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + MOST.toNanos();
        while (System.nanoTime() < end) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError("waited " + MOST + " in vain for " + what);
    }
}
