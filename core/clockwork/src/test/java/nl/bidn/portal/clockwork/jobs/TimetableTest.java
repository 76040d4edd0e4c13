// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Schedule;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Schedule HALF_PAST_TWO = new Schedule.Daily(LocalTime.of(2, 30));

    @Test
    void runsDailyAtTheTimeOfAmsterdam() {
        assertThat(next(HALF_PAST_TWO, "2026-01-10T12:00:00Z")).isEqualTo("2026-01-11T01:30:00Z");
        assertThat(next(HALF_PAST_TWO, "2026-07-10T00:29:59Z")).isEqualTo("2026-07-10T00:30:00Z");
        assertThat(next(HALF_PAST_TWO, "2026-07-10T00:30:00Z")).isEqualTo("2026-07-11T00:30:00Z");
    }

    @Test
    void runsOnceOnTheDayThatSkipsTheTime() {
        assertThat(runs("2026-03-28T12:00:00Z", 3))
                .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z");
    }

    @Test
    void runsOnceOnTheDayThatHasTheTimeTwice() {
        assertThat(runs("2026-10-24T12:00:00Z", 3))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z", "2026-10-27T01:30:00Z");
        assertThat(next(HALF_PAST_TWO, "2026-10-25T01:10:00Z")).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void runsAgainAfterAnInterval() {
        Schedule quarter = new Schedule.Every(Duration.ofMinutes(15));
        assertThat(next(quarter, "2026-01-10T12:00:00Z")).isEqualTo("2026-01-10T12:15:00Z");
        assertThat(Timetable.first(quarter, Instant.EPOCH)).isEqualTo(Instant.EPOCH);
        assertThat(Timetable.text(quarter)).isEqualTo("every 15m");
        assertThat(Timetable.text(HALF_PAST_TWO)).isEqualTo("daily 02:30");
    }

    private static List<String> runs(String from, int count) {
        List<String> runs = new ArrayList<>();
        Instant at = Instant.parse(from);
        for (int i = 0; i < count; i++) {
            at = Timetable.next(HALF_PAST_TWO, at);
            runs.add(at.toString());
        }
        return runs;
    }

    private static String next(Schedule schedule, String began) {
        return Timetable.next(schedule, Instant.parse(began)).toString();
    }
}
