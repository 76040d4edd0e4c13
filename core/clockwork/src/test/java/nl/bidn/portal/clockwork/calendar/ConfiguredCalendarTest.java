// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.Test;

class ConfiguredCalendarTest {
    private static final LocalDate HEMELVAART = LocalDate.of(2026, 5, 14);
    private static final LocalDate FRIDAY = HEMELVAART.plusDays(1);
    private static final LocalDate MONDAY = HEMELVAART.plusDays(4);

    @Test
    void knowsTheDaysOfTheLaw() {
        var calendar = new ConfiguredCalendar(TestEnvironment.production());

        assertThat(calendar.isWorkingDay(HEMELVAART)).isFalse();
        assertThat(calendar.after(HEMELVAART, 1)).isEqualTo(FRIDAY);
        assertThat(calendar.between(HEMELVAART, MONDAY)).isEqualTo(2);
    }

    @Test
    void knowsTheDaysOfTheOperator() {
        var calendar = with("2026-05-15, 2026-12-24,");

        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.after(HEMELVAART, 1)).isEqualTo(MONDAY);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 24))).isFalse();
    }

    @Test
    void saysWhichDateMakesNoSense() {
        assertThatIllegalStateException()
                .isThrownBy(() -> with("2026-05-15,24-12-2026"))
                .withMessageContaining("portal.working.calendar.closed has '24-12-2026'");
    }

    private static ConfiguredCalendar with(String closed) {
        return new ConfiguredCalendar(TestEnvironment.production().with("working.calendar.closed", closed));
    }
}
