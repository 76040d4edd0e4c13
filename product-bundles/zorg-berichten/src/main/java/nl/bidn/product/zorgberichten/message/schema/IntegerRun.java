// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

/** Reads an integer in pieces, however many zeros it begins with. Numbers past a long count as its end. For one thread. */
final class IntegerRun {
    private static final long NEARLY_FULL = (Long.MAX_VALUE - 9) / 10;

    private boolean begun;
    private boolean negative;
    private boolean wrong;
    private boolean any;
    private boolean beyond;
    private int digits;
    private long value;

    void begin() {
        begun = false;
        negative = false;
        wrong = false;
        any = false;
        beyond = false;
        digits = 0;
        value = 0;
    }

    void read(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                digit(c - '0');
            } else if (!begun && (c == '-' || c == '+')) {
                negative = c == '-';
            } else {
                wrong = true;
            }
            begun = true;
        }
    }

    private void digit(int digit) {
        any = true;
        digits += digits > 0 || digit > 0 ? 1 : 0;
        if (value > NEARLY_FULL) {
            beyond = true;
        } else {
            value = value * 10 + digit;
        }
    }

    boolean isNumber() {
        return any && !wrong;
    }

    /** Without leading zeros. */
    int digits() {
        return digits;
    }

    long value() {
        return negative ? -value : value;
    }

    /** A number past a long is below or above every limit that is one. */
    boolean fits(long min, long max) {
        if (beyond) {
            return negative ? min == Long.MIN_VALUE : max == Long.MAX_VALUE;
        }
        return value() >= min && value() <= max;
    }
}
