// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.util.List;
import java.util.regex.Pattern;

/** The columns of a line, parted by semicolons and with or without quotes, as office programs write them. */
final class Kolommen {
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final String QUOTE = "\"";

    private Kolommen() {}

    static List<String> van(String regel) {
        return SEMICOLON
                .splitAsStream(regel.strip())
                .map(Kolommen::zonderAanhaling)
                .toList();
    }

    /** A line that names its columns: its first has letters and no digit. */
    static boolean isKop(List<String> kolommen) {
        String eerste = kolommen.isEmpty() ? "" : kolommen.get(0);
        return eerste.chars().anyMatch(Character::isLetter) && eerste.chars().noneMatch(Character::isDigit);
    }

    private static String zonderAanhaling(String kolom) {
        String tekst = kolom.strip();
        boolean tussen = tekst.length() >= 2 && tekst.startsWith(QUOTE) && tekst.endsWith(QUOTE);
        return tussen
                ? tekst.substring(1, tekst.length() - 1)
                        .replace(QUOTE + QUOTE, QUOTE)
                        .strip()
                : tekst;
    }
}
