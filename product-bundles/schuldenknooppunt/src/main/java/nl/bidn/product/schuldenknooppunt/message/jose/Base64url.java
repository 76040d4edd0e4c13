// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import java.util.Arrays;
import java.util.Base64;

/** Base64url as RFC 7515 has it, where each content has one way to be written. */
final class Base64url {
    private static final String TEKENS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] WAARDE = waarden();
    private static final int[] LOZE_BITS = {0, 0, 0b1111, 0b11};

    private Base64url() {}

    /** How many bytes this part of a text stands for; -1: it is not written as it must be. */
    static int bytes(byte[] tekst, int van, int tot) {
        int tekens = tot - van;
        int rest = tekens % 4;
        if (rest == 1) {
            return -1;
        }
        for (int i = van; i < tot; i++) {
            if (tekst[i] < 0 || WAARDE[tekst[i]] < 0) {
                return -1;
            }
        }
        if (rest != 0 && (WAARDE[tekst[tot - 1]] & LOZE_BITS[rest]) != 0) {
            return -1;
        }
        return (int) (tekens * 3L / 4);
    }

    /** What is known to be written well. */
    static byte[] lees(byte[] tekst, int van, int tot) {
        return Base64.getUrlDecoder().decode(Arrays.copyOfRange(tekst, van, tot));
    }

    private static byte[] waarden() {
        var waarden = new byte[128];
        Arrays.fill(waarden, (byte) -1);
        for (int i = 0; i < TEKENS.length(); i++) {
            waarden[TEKENS.charAt(i)] = (byte) i;
        }
        return waarden;
    }
}
