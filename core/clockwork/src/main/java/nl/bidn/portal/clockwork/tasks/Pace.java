// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.time.Duration;

/**
 * How many pieces a hand takes in one go: one, so that what is slow is shared among all hands and nodes, and more and more
 * while they turn out to cost nothing. For any thread; whether an update gets lost does not matter.
 */
final class Pace {
    static final int MOST = 128;
    private static final Duration QUICK = Duration.ofMillis(50);

    private volatile int size = 1;

    int size() {
        return size;
    }

    /** A full batch took so long. */
    void took(Duration time) {
        size = time.compareTo(QUICK) < 0 ? Math.min(MOST, size * 2) : Math.max(1, size / 4);
    }
}
