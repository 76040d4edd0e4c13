// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.Duration;
import java.time.LocalTime;

/** When a job runs. */
public sealed interface Schedule {
    /** Each day at this time in Europe/Amsterdam; once, also on the days on which the clock changes. */
    record Daily(LocalTime at) implements Schedule {}

    /** Again and again, this long after the last run began; at least a second. */
    record Every(Duration interval) implements Schedule {
        public Every {
            if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("A job runs at most once a second");
            }
        }
    }
}
