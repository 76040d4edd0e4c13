// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service;

import java.security.SecureRandom;

/** Random ids of letters only: one in an address or a page can never be taken for a BSN. */
public final class Lettercode {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** 26 to the power 27 is more than a random UUID has. */
    private static final int LENGTE = 27;

    private Lettercode() {}

    public static String nieuw() {
        var code = new StringBuilder(LENGTE);
        RANDOM.ints(LENGTE, 'a', 'z' + 1).forEach(code::appendCodePoint);
        return code.toString();
    }

    public static boolean kan(String code) {
        return code.length() == LENGTE && code.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }
}
