// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.verification;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Ten characters of Crockford's base 32, which leaves out I, L, O and U so that nothing is misread over the phone.
 */
final class CodeText {
    static final int LENGTH = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = LENGTH / 2;
    private static final int LONGEST_TYPED = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeText() {}

    static String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it is read out. */
    static String shown(String code) {
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }

    /** What was meant by what was typed; it may still be no code. */
    static String normal(String typed) {
        String bounded = typed.length() > LONGEST_TYPED ? "" : typed;
        return bounded.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-\u2010-\u2015]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
