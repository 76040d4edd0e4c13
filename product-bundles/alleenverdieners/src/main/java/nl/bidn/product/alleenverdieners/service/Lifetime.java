// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** How long things stay. */
public final class Lifetime {
    /** Manual Alleenverdieners, chapter 3: "90 dagen na publicatiedatum automatisch verwijderd". */
    public static final Period REPORT = Period.ofDays(90);
    /**
     * Of receipts and deletion records, which have no content: as long as BIDN may have to account for what it was
     * given and what it destroyed.
     */
    public static final Period RECORD = Period.ofYears(7);

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    private Lifetime() {}

    /** The first moment of the day, in the Netherlands, on which a report is removed. */
    static Instant reportEnds(Instant publishedAt) {
        return publishedAt
                .atZone(DUTCH)
                .toLocalDate()
                .plus(REPORT)
                .atStartOfDay(DUTCH)
                .toInstant();
    }

    /** What was made before this moment has been kept long enough. */
    static Instant recordsEndBefore(Instant now) {
        return now.atZone(DUTCH).minus(RECORD).toInstant();
    }

    /** The day in the Netherlands. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(DUTCH).toLocalDate();
    }
}
