// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Base64url as RFC 7515 has it, where each content has one way to be written. */
final class Base64url {
    private static final String TEKENS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] WAARDE = waarden();
    private static final int[] LOZE_BITS = {0, 0, 0b1111, 0b11};

    private Base64url() {}

    /** The bytes that this part of a text stands for; none: it is not written as it must be. */
    static Optional<byte[]> lees(byte[] tekst, int van, int tot) {
        int rest = (tot - van) % 4;
        if (rest == 1 || (tot > van && !eindigtGoed(tekst[tot - 1], rest))) {
            return Optional.empty();
        }
        try {
            ByteBuffer gelezen = Base64.getUrlDecoder().decode(ByteBuffer.wrap(tekst, van, tot - van));
            byte[] bytes = gelezen.array();
            return Optional.of(bytes.length == gelezen.limit() ? bytes : Arrays.copyOf(bytes, gelezen.limit()));
        } catch (IllegalArgumentException ongeldig) {
            return Optional.empty();
        }
    }

    /** The decoder of the JDK takes padding, and something in bits that stand for nothing. */
    private static boolean eindigtGoed(byte laatste, int rest) {
        return laatste >= 0 && WAARDE[laatste] >= 0 && (WAARDE[laatste] & LOZE_BITS[rest]) == 0;
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
