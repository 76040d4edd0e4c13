// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private static final WorkingDays PLAIN = new WorkingDays(List.of());

    /** Years in which they fall apart, together, and on moved days; of 2022 as the courts published them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-01-01 2013-03-29 2013-04-01 2013-04-30 2013-05-05 2013-05-09 2013-05-20 2013-12-25 2013-12-26",
                "2014-01-01 2014-04-18 2014-04-21 2014-04-26 2014-05-05 2014-05-29 2014-06-09 2014-12-25 2014-12-26",
                "2016-01-01 2016-03-25 2016-03-28 2016-04-27 2016-05-05 2016-05-16 2016-12-25 2016-12-26",
                "2022-01-01 2022-04-15 2022-04-18 2022-04-27 2022-05-05 2022-05-26 2022-06-06 2022-12-25 2022-12-26",
                "2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26",
                "2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26",
                "2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26"
            })
    void theHolidaysOfAYear(String days) {
        var known = Stream.of(days.split(" ")).map(LocalDate::parse).toList();
        var first = known.get(0);

        assertThat(first.datesUntil(first.plusYears(1)).filter(WorkingDays::isHoliday))
                .containsExactlyElementsOf(known);
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "1981-04-19",
        "1954-04-18",
        "2000-04-23",
        "2008-03-23",
        "2019-04-21",
        "2024-03-31",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
    })
    void easterOfEarlyAndLateYears(LocalDate sunday) {
        assertThat(WorkingDays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    /** Two tables of the church: the epact by another way than the code goes. */
    @Property(seed = "20261126")
    void easterIsTheSameByTheMethodOfMeeus(@ForAll @IntRange(min = 1583, max = 9999) int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;

        assertThat(WorkingDays.easter(year)).isEqualTo(LocalDate.of(year, n / 31, n % 31 + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 1, 2026-11-27", // a Thursday
        "2026-11-27, 1, 2026-11-30", // over the weekend
        "2026-11-28, 1, 2026-11-30", // from a Saturday
        "2026-04-02, 1, 2026-04-07", // over Easter
        "2026-04-24, 5, 2026-05-04", // over King's day
        "2026-12-24, 3, 2026-12-30",
        "2025-12-31, 1, 2026-01-02",
        "2016-05-04, 1, 2016-05-06", // two holidays on one day
    })
    void aTermEndsOnAWorkingDay(LocalDate from, int days, LocalDate last) {
        assertThat(PLAIN.after(from, days)).isEqualTo(last);
        assertThat(PLAIN.isWorkingDay(last)).isTrue();
        assertThat(PLAIN.between(from, last)).isEqualTo(days);
        assertThat(PLAIN.between(last, from)).isEqualTo(-days);
    }

    @Test
    void countsTheWorkingDaysOfAYear() {
        assertThat(PLAIN.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)))
                .isEqualTo(261 - 8);
    }

    @Test
    void daysThatTheOperatorAddsAreClosed() {
        var days = new WorkingDays(List.of(
                LocalDate.of(2026, 5, 15), // the Friday after Hemelvaartsdag
                LocalDate.of(2026, 5, 14), // is closed by law
                LocalDate.of(2026, 5, 16))); // a Saturday

        assertThat(days.isWorkingDay(LocalDate.of(2026, 5, 15))).isFalse();
        assertThat(days.after(LocalDate.of(2026, 5, 13), 1)).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(days.between(LocalDate.of(2026, 5, 13), LocalDate.of(2026, 5, 18)))
                .isEqualTo(1);
    }

    @Test
    void aTermHasAtLeastOneDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.after(LocalDate.EPOCH, 0));
        assertThatThrownBy(() -> PLAIN.after(LocalDate.MAX, 1)).isInstanceOf(DateTimeException.class);
    }

    @Property(seed = "20261126")
    void countsAsOneDoesByHand(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 1500) int span,
            @ForAll @Size(max = 8) Set<@IntRange(min = -10, max = 1600) Integer> closed) {
        var others = new HashSet<LocalDate>();
        closed.forEach(offset -> others.add(from.plusDays(offset)));
        var days = new WorkingDays(others);

        var last = from;
        for (int left = span; left > 0; left -= isOpen(last, others) ? 1 : 0) {
            last = last.plusDays(1);
        }
        assertThat(days.after(from, span)).isEqualTo(last);

        var until = from.plusDays(span);
        int count = (int) from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> isOpen(day, others))
                .count();
        assertThat(days.between(from, until)).isEqualTo(count);
        assertThat(days.between(until, from)).isEqualTo(-count);
        assertThat(days.isWorkingDay(until)).isEqualTo(isOpen(until, others));
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1981, 1, 1).toEpochDay(),
                        LocalDate.of(2120, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static boolean isOpen(LocalDate day, Set<LocalDate> closed) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !WorkingDays.isHoliday(day)
                && !closed.contains(day);
    }
}
