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

    boolean isWerkdag(Instant nu) {
        return kalender.isWorkingDay(dag(nu));
    }

    static LocalDate dag(Instant moment) {
        return moment.atZone(NEDERLAND).toLocalDate();
    }
}
