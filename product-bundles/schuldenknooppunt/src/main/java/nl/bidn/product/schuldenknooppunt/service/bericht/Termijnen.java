// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.bidn.portal.api.WorkingCalendar;

/** Terms in Dutch working days (Algemene termijnenwet), each until the end of its last day. */
final class Termijnen {
    /** Within which a message is confirmed. */
    static final int BEVESTIGEN = 5;

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final WorkingCalendar kalender;

    Termijnen(WorkingCalendar kalender) {
        this.kalender = kalender;
    }

    /** The first moment behind the term. */
    Instant na(Instant begin, int werkdagen) {
        return kalender.after(dag(begin), werkdagen)
                .plusDays(1)
                .atStartOfDay(NEDERLAND)
                .toInstant();
    }

    /** Which working day after the one on which it began this is; on other days that of the day before. */
    int werkdag(Instant begin, Instant nu) {
        return kalender.between(dag(begin), dag(nu));
    }

    /**
     * How many working days are left of a term after today, its last day among them also if that was closed since; 0: today is
     * its last day, -1: it is over.
     */
    int over(Instant einde, Instant nu) {
        LocalDate vandaag = dag(nu);
        LocalDate laatste = dag(einde.minusMillis(1));
        if (laatste.isAfter(vandaag)) {
            return Math.max(1, kalender.between(vandaag, laatste));
        }
        return laatste.equals(vandaag) ? 0 : -1;
    }

    boolean isWerkdag(Instant nu) {
        return kalender.isWorkingDay(dag(nu));
    }

    static LocalDate dag(Instant moment) {
        return moment.atZone(NEDERLAND).toLocalDate();
    }
}
