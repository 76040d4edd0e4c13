// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The number by which the servicedesk finds a request in the log: eight characters that cannot be misread over the phone
 * (Crockford's alphabet). No secret.
 */
final class Reference {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int HALF = 4;

    private Reference() {}

    static String next() {
        long bits = ThreadLocalRandom.current().nextLong();
        char[] text = new char[2 * HALF + 1];
        for (int i = 0; i < text.length; i++) {
            if (i == HALF) {
                text[i] = '-';
            } else {
                text[i] = ALPHABET[(int) (bits & 31)];
                bits >>>= 5;
            }
        }
        return new String(text);
    }
}
