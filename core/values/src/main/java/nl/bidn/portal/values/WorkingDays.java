// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts working days: those that are not a Saturday, a Sunday, a general holiday, or closed for another reason. Does not
 * change, and needs no more than ten dates for each year of a term.
 *
 * <p>Source: Algemene termijnenwet, article 3. Its first paragraph names as general holidays Nieuwjaarsdag, tweede Paasdag
 * and tweede Pinksterdag, both Kerstdagen, Hemelvaartsdag, the day on which the birthday of the King is celebrated, and
 * the fifth of May, of every year; its second puts Goede Vrijdag on a par with them. By its third a decree does so with
 * other days, every few years (often the Friday after Hemelvaartsdag): those are given to the constructor.
 */
public final class WorkingDays {
    private static final int DAYS_OF_WEEK = 7;
    private static final int WORKING_DAYS_OF_WEEK = 5;
    /** From this year on the 27th of April is the birthday; before it, the 30th was celebrated. */
    private static final int FIRST_YEAR_OF_THIS_KING = 2014;
    /** A Monday, from which weekdays are counted. */
    private static final LocalDate MONDAY = LocalDate.of(2001, Month.JANUARY, 1);

    private final NavigableSet<LocalDate> closed;

    /** @param closed days that are no working days either; those of the law and of the weekend may be among them */
    public WorkingDays(Collection<LocalDate> closed) {
        this.closed = new TreeSet<>(closed);
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWeekday(day) && !isHoliday(day) && !closed.contains(day);
    }

    /** Of the law, on whatever day of the week it is. */
    public static boolean isHoliday(LocalDate day) {
        return holidays(day.getYear()).anyMatch(day::equals);
    }

    /**
     * The last day of a term.
     *
     * @param from the day of what starts the term, which does not count itself
     * @throws IllegalArgumentException if there are fewer than one
     */
    public LocalDate after(LocalDate from, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a term is at least one working day, not " + workingDays);
        }
        var last = from;
        for (long left = workingDays; left > 0; ) {
            var next = plusWeekdays(last, left);
            left = closedWeekdays(last, next);
            last = next;
        }
        return last;
    }

    /** How many there are after {@code from}, up to and with {@code until}; negative if {@code until} comes first. */
    public int between(LocalDate from, LocalDate until) {
        return until.isBefore(from) ? -count(until, from) : count(from, until);
    }

    private int count(LocalDate from, LocalDate until) {
        return Math.toIntExact(weekdays(until) - weekdays(from) - closedWeekdays(from, until));
    }

    /** Weekdays that are no working days, after {@code from}, up to and with {@code until}. */
    private long closedWeekdays(LocalDate from, LocalDate until) {
        var ofTheLaw = IntStream.rangeClosed(from.getYear(), until.getYear())
                .boxed()
                .flatMap(year -> holidays(year).distinct())
                .filter(day -> day.isAfter(from) && !day.isAfter(until));
        var others = closed.subSet(from, false, until, true).stream().filter(day -> !isHoliday(day));
        return Stream.concat(ofTheLaw, others).filter(WorkingDays::isWeekday).count();
    }

    /** Those from a fixed Monday up to and with this day; negative for days before it. */
    private static long weekdays(LocalDate day) {
        long days = DAYS.between(MONDAY, day) + 1;
        return Math.floorDiv(days, DAYS_OF_WEEK) * WORKING_DAYS_OF_WEEK
                + Math.min(Math.floorMod(days, DAYS_OF_WEEK), WORKING_DAYS_OF_WEEK);
    }

    private static LocalDate plusWeekdays(LocalDate day, long weekdays) {
        long ordinal = weekdays(day) + weekdays - 1;
        return MONDAY.plusDays(Math.floorDiv(ordinal, WORKING_DAYS_OF_WEEK) * DAYS_OF_WEEK
                + Math.floorMod(ordinal, WORKING_DAYS_OF_WEEK));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** In no order; two of them may be the same day, as Hemelvaartsdag and the fifth of May in 2016. */
    private static Stream<LocalDate> holidays(int year) {
        var easter = easter(year);
        return Stream.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                birthdayOfTheKing(year),
                LocalDate.of(year, Month.MAY, 5),
                easter.plusDays(39),
                easter.plusDays(50),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26));
    }

    /** A day earlier when it would be a Sunday. */
    private static LocalDate birthdayOfTheKing(int year) {
        var birthday = LocalDate.of(year, Month.APRIL, year < FIRST_YEAR_OF_THIS_KING ? 30 : 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday in the Gregorian calendar, by the method of Gauss as H. Lichtenberg mended it. */
    static LocalDate easter(int year) {
        int century = Math.floorDiv(year, 100);
        int secularMoon = 15 + Math.floorDiv(3 * century + 3, 4) - Math.floorDiv(8 * century + 13, 25);
        int secularSun = 2 - Math.floorDiv(3 * century + 3, 4);
        int moon = Math.floorMod(year, 19);
        int seed = Math.floorMod(19 * moon + secularMoon, 30);
        int mend = Math.floorDiv(seed + Math.floorDiv(moon, 11), 29);
        int fullMoon = 21 + seed - mend;
        int firstSunday = 7 - Math.floorMod(year + Math.floorDiv(year, 4) + secularSun, 7);
        int toSunday = 7 - Math.floorMod(fullMoon - firstSunday, 7);
        return LocalDate.of(year, Month.MARCH, 1).plusDays(fullMoon + toSunday - 1L);
    }
}
