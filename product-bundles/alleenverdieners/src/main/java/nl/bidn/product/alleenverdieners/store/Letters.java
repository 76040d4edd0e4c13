// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.security.SecureRandom;

/** Random ids of letters only: one in an address or a page can never be taken for a BSN. */
final class Letters {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** 26 to the power 27 is more than a random UUID has. */
    private static final int LENGTH = 27;

    private Letters() {}

    static String random() {
        var id = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 'a', 'z' + 1).forEach(id::appendCodePoint);
        return id.toString();
    }
}
