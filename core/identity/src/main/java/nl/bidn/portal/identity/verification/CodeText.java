// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.verification;

import java.util.Locale;
import nl.bidn.portal.data.Tokens;

/**
 * Ten characters that are read out, and what somebody may type who heard them.
 */
final class CodeText {
    static final int LENGTH = 10;

    private static final int HALF = LENGTH / 2;
    private static final int LONGEST_TYPED = 40;
    private static final Tokens TOKENS = new Tokens();

    private CodeText() {}

    static String next() {
        return TOKENS.letters(LENGTH);
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
