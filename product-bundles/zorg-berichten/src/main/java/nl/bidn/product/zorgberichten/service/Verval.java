// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long something is still valid. */
public final class Verval {
    private Verval() {}

    /** In days of the calendar: 0 is today; negative: it is over. */
    public static long dagen(Instant geldigTot, Instant nu) {
        long dagen = ChronoUnit.DAYS.between(Bewaartermijn.dag(nu), Bewaartermijn.dag(geldigTot));
        return dagen == 0 && !geldigTot.isAfter(nu) ? -1 : dagen;
    }
}
