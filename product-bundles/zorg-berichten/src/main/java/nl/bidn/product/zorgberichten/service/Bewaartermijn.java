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
    /** All that is known of a message, without its payload. */
    public static final Period GEGEVENS = Period.ofYears(2);

    private Bewaartermijn() {}

    public static LocalDate dag(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** How long a payload stays once it was fetched: as the municipality chose, and never longer than it would anyway. */
    static Instant naOphalen(Bericht bericht, Instant opgehaald, Portal portal) {
        int uren = portal.settings().of(bericht.dienst().product()).value(Instelling.BEWAREN, bericht.organisation());
        Instant tot = opgehaald.plus(Duration.ofHours(uren));
        Instant eind = eind(bericht.ontvangen());
        return tot.isBefore(eind) ? tot : eind;
    }

    public static Instant eind(Instant ontvangen) {
        return ontvangen.atZone(ZONE).plus(HOOGSTENS).toInstant();
    }

    /** What came before this has no payload any more. */
    public static Instant begin(Instant nu) {
        return nu.atZone(ZONE).minus(HOOGSTENS).toInstant();
    }
}
