// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** How long payloads and what is known of messages are kept. */
public final class Bewaartermijn {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** The longest that a payload stays. */
    public static final Period HOOGSTENS = Period.ofMonths(2);
    /** After somebody fetched it, unless the municipality chose otherwise. */
    public static final Duration NA_OPHALEN = Duration.ofHours(24);
    /** All that is known of a message, without its payload. */
    public static final Period GEGEVENS = Period.ofYears(2);

    private Bewaartermijn() {}

    public static LocalDate dag(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public static Instant eind(Instant ontvangen) {
        return ontvangen.atZone(ZONE).plus(HOOGSTENS).toInstant();
    }

    /** What came before this has no payload any more. */
    public static Instant begin(Instant nu) {
        return nu.atZone(ZONE).minus(HOOGSTENS).toInstant();
    }

    /** When the payload of a message that is fetched now goes; fetching never keeps it longer. */
    static Instant naOphalen(Instant nu, Bericht bericht) {
        Instant na = nu.plus(NA_OPHALEN);
        return bericht.payload().bewaardTot().filter(na::isAfter).orElse(na);
    }
}
