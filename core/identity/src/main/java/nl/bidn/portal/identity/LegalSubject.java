// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.regex.Pattern;

/** An organisation as the trade register knows it; by a number that checks itself. */
public record LegalSubject(Kind kind, String number) {
    private static final Pattern KVK = Pattern.compile("[0-9]{8}");
    private static final Pattern RSIN = Pattern.compile("[0-9]{9}");
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    /** Which number it is. */
    public enum Kind {
        /** Eight digits. */
        KVK,
        /** Nine digits that pass the 11-test. */
        RSIN
    }

    public LegalSubject {
        boolean right = kind == Kind.KVK
                ? KVK.matcher(number).matches()
                : RSIN.matcher(number).matches() && passesElevenTest(number);
        if (!right) {
            throw new IllegalArgumentException("This is not a number of kind " + kind);
        }
    }

    private static boolean passesElevenTest(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum % 11 == 0 && !number.equals("000000000");
    }
}
