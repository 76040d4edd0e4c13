// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and systems write them: 31-12-2026 or 2026-12-31. */
public final class Datums {
    private static final Pattern MENS = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})");
    private static final Pattern SYSTEEM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private Datums() {}

    /** No such day. */
    public static final class Ongeldig extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** @return none: nothing was written */
    public static Optional<LocalDate> lees(String tekst) {
        String kaal = tekst.strip();
        if (kaal.isEmpty()) {
            return Optional.empty();
        }
        try {
            Matcher mens = MENS.matcher(kaal);
            if (mens.matches()) {
                return Optional.of(LocalDate.of(getal(mens, 3), getal(mens, 2), getal(mens, 1)));
            }
            Matcher systeem = SYSTEEM.matcher(kaal);
            if (systeem.matches()) {
                return Optional.of(LocalDate.of(getal(systeem, 1), getal(systeem, 2), getal(systeem, 3)));
            }
        } catch (DateTimeException e) {
            throw new Ongeldig();
        }
        throw new Ongeldig();
    }

    private static int getal(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
