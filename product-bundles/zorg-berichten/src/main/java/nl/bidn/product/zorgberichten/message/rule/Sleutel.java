// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Arrays;
import java.util.List;

/** Some values one after the other as bytes, so that two keys are equal when their bytes are. For one thread. */
final class Sleutel {
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

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
