// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.verantwoording;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** How long look-ups are kept: as long as the lines of the Logboek, so that each can explain the other. */
public final class Bewaartermijn {
    public static final Period TERMIJN = Period.ofMonths(18);
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Bewaartermijn() {}

    /** What was asked before this moment has been kept long enough. */
    public static Instant sinds(Instant nu) {
        return nu.atZone(ZONE).minus(TERMIJN).toInstant();
    }
}
