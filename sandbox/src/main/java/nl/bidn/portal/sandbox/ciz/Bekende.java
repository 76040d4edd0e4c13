// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.ciz;

import java.util.List;

/**
 * Somebody of whom it is known beforehand what the sandbox's register says.
 *
 * @param status J, N or O; a space: is not in it
 */
public record Bekende(String bsn, char status) {
    public static final List<Bekende> ALLE = List.of(
            new Bekende("999900006", 'J'),
            new Bekende("999900018", 'N'),
            new Bekende("999900031", 'O'),
            new Bekende("999900043", ' '));

    /** As a page shows it. */
    public String antwoord() {
        return switch (status) {
            case 'J' -> "Ja";
            case 'N' -> "Nee (een eerder besluit geldt niet meer)";
            case 'O' -> "Onbekend";
            default -> "Nee (staat niet in het register)";
        };
    }
}
