// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.bidn.portal.api.Schedule;

/** Works out when a job runs next. Pure. */
final class Timetable {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private Timetable() {}

    /** When a job runs for the first time on a portal that never saw it. */
    static Instant first(Schedule schedule, Instant now) {
        return schedule instanceof Schedule.Daily ? next(schedule, now) : now;
    }

    /**
     * When it runs after a run that began at this moment. A time that a day skips when the clock goes forward moves on by
     * that hour; of a time that a day has twice, the first counts.
     */
    static Instant next(Schedule schedule, Instant began) {
        if (schedule instanceof Schedule.Daily daily) {
            ZonedDateTime there = began.atZone(AMSTERDAM);
            Instant today =
                    there.toLocalDate().atTime(daily.at()).atZone(AMSTERDAM).toInstant();
            return today.isAfter(began)
                    ? today
                    : there.toLocalDate()
                            .plusDays(1)
                            .atTime(daily.at())
                            .atZone(AMSTERDAM)
                            .toInstant();
        }
        return began.plus(((Schedule.Every) schedule).interval());
    }

    static String text(Schedule schedule) {
        return schedule instanceof Schedule.Daily daily
                ? "daily " + daily.at()
                : "every " + text(((Schedule.Every) schedule).interval());
    }

    private static String text(Duration interval) {
        return interval.toString().substring("PT".length()).toLowerCase(java.util.Locale.ROOT);
    }
}
