// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds a BSN in a text: eight or nine digits that pass the 11-test, written together or with the spaces and dots with which a
 * BSN may be typed. Hyphens part numbers, as in those of files: {@code 2026-12345} is none.
 */
public final class HiddenBsn {
    /** Digits, with no more than spaces and dots between them. */
    private static final Pattern REEKS = Pattern.compile("[0-9]+(?:[ .\\u00a0]+[0-9]+)*");

    private static final Pattern TUSSEN = Pattern.compile("[ .\\u00a0]+");
    private static final int KORT = 8;
    private static final int LANG = 9;

    private HiddenBsn() {}

    public static boolean in(String text) {
        return REEKS.matcher(gewoon(text)).results().anyMatch(reeks -> heeft(reeks.group()));
    }

    private static boolean heeft(String reeks) {
        List<String> groepen = List.of(TUSSEN.split(reeks));
        for (int eerste = 0; eerste < groepen.size(); eerste++) {
            var samen = new StringBuilder();
            for (int i = eerste; i < groepen.size() && samen.length() < LANG; i++) {
                samen.append(groepen.get(i));
                if (isBsn(samen)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBsn(CharSequence cijfers) {
        return switch (cijfers.length()) {
            case LANG -> Bsn.isValid(cijfers);
            case KORT -> Bsn.isValid("0" + cijfers);
            default -> false;
        };
    }

    /** Digits of other scripts are digits too. */
    private static String gewoon(String text) {
        var gewoon = new StringBuilder(text.length());
        text.codePoints().forEach(teken -> {
            int cijfer = Character.digit(teken, 10);
            if (cijfer >= 0) {
                gewoon.append(cijfer);
            } else {
                gewoon.appendCodePoint(teken);
            }
        });
        return gewoon.toString();
    }
}
