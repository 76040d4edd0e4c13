// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a delivery.
 *
 * @param peilmoment of what moment the register is, to the second
 * @param aantal how many persons are to follow
 */
public record Registerkop(Instant peilmoment, int aantal) {
    public static final int MEESTE = 25_000_000;

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** None if it is no header; what is wrong with it is added. */
    static @Nullable Registerkop lees(String regel, Fouten fouten) {
        String[] velden = regel.split(";", -1);
        if (velden.length != 4 || !velden[0].equals("wlz-register")) {
            fouten.voegToe(1, Foutcode.KOP_VORM);
            return null;
        }
        if (!velden[1].equals("1")) {
            fouten.voegToe(1, Foutcode.KOP_VERSIE);
            return null;
        }
        Instant peilmoment = peilmoment(velden[2]);
        if (peilmoment == null) {
            fouten.voegToe(1, Foutcode.KOP_PEILMOMENT);
        }
        int aantal = velden[3].matches("[0-9]{1,8}") ? Integer.parseInt(velden[3]) : 0;
        if (aantal < 1 || aantal > MEESTE) {
            fouten.voegToe(1, Foutcode.KOP_AANTAL);
            return null;
        }
        return peilmoment == null ? null : new Registerkop(peilmoment, aantal);
    }

    private static @Nullable Instant peilmoment(String tekst) {
        try {
            var moment = OffsetDateTime.parse(tekst);
            return moment.getYear() < 2000 || moment.getYear() > 9998
                    ? null
                    : moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day in the Netherlands. */
    LocalDate dag() {
        return LocalDate.ofInstant(peilmoment, NEDERLAND);
    }
}
