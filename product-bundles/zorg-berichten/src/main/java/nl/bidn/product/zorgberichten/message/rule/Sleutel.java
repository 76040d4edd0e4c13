// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** Some values one after the other as bytes, so that two keys are equal when their bytes are. For one thread. */
final class Sleutel {
    /** Not known to who writes a message, so that nobody makes keys that meet. */
    private static final long SEED = new SecureRandom().nextLong();

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST_ROOM = 64;
    private static final int ABSENT = 0xFF;
    private static final int END = 0xFE;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int length;

    /** Makes the key of these fields as they are now. */
    Sleutel van(Waarden w, List<Veld> velden) {
        length = 0;
        for (int i = 0; i < velden.size(); i++) {
            add(w, velden.get(i));
        }
        return this;
    }

    private void add(Waarden w, Veld veld) {
        if (!w.heeft(veld)) {
            put(ABSENT);
        } else if (w.isTekst(veld)) {
            text(w.tekst(veld), w.lengte(veld));
        } else {
            number(w.getal(veld));
        }
    }

    /** One to three bytes a character, none of them {@link #END} or {@link #ABSENT}. */
    private void text(char[] text, int count) {
        for (int i = 0; i < count; i++) {
            char c = text[i];
            if (c < 0x80) {
                put(c);
            } else {
                put(0xE0 | (c >> 12));
                put(0x80 | ((c >> 6) & 0x3F));
                put(0x80 | (c & 0x3F));
            }
        }
        put(END);
    }

    private void number(long number) {
        long rest = number << 1 ^ number >> 63;
        while (rest >= 0x40 || rest < 0) {
            put((int) (rest & 0x3F) | 0x40);
            rest >>>= 6;
        }
        put((int) rest);
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    /** 64 bits of it, never all 0: another one in each JVM, and of two keys the same with a chance of 2⁻⁶⁴. */
    long afdruk() {
        long print = afdruk(bytes, 0, length);
        return print == 0 ? 1 : print;
    }

    /** The same of bytes that were those of a key; may be 0. */
    static long afdruk(byte[] bytes, int from, int length) {
        long print = SEED;
        for (int i = from; i < from + length; i++) {
            print = (print ^ bytes[i]) * SPREAD;
            print ^= print >>> 29;
        }
        return print;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
