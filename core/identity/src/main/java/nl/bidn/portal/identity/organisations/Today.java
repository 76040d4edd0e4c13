// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in the Netherlands, cheap enough to be asked several times a request. For any thread. */
public final class Today {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;
    private volatile Day last = new Day(LocalDate.EPOCH, 0, 0);

    /** A day with its first millisecond, and the first one of the next. */
    private record Day(LocalDate date, long from, long until) {}

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        long now = clock.millis();
        Day day = last;
        if (now < day.from || now >= day.until) {
            day = dayOf(clock);
            last = day;
        }
        return day.date;
    }

    private static Day dayOf(Clock clock) {
        LocalDate date = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        return new Day(date, startOf(date), startOf(date.plusDays(1)));
    }

    private static long startOf(LocalDate date) {
        return date.atStartOfDay(AMSTERDAM).toInstant().toEpochMilli();
    }
}
