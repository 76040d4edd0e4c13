// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Times as StUF writes them: 8 to 17 digits, from year to milliseconds, on the Dutch clock. */
final class Tijdstip {
    private static final Pattern VORM = Pattern.compile("[0-9]{8,17}");
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter VOLUIT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(NEDERLAND);
    private static final int LENGTE = 17;

    private Tijdstip() {}

    static String schrijf(Instant tijdstip) {
        return VOLUIT.format(tijdstip);
    }

    static Instant lees(String text) throws StufFout {
        if (VORM.matcher(text).matches()) {
            try {
                String voluit = text + "0".repeat(LENGTE - text.length());
                return LocalDateTime.parse(voluit, VOLUIT).atZone(NEDERLAND).toInstant();
            } catch (DateTimeException e) {
                // digits that are no time: said below
            }
        }
        throw new StufFout("Het tijdstipBericht is geen datum en tijd van 8 tot 17 cijfers.");
    }
}
