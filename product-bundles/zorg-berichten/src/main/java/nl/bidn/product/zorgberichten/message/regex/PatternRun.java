// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import org.jspecify.annotations.Nullable;

/** Holds one value after the other against patterns, each value piece by piece and without a copy. For one thread. */
public final class PatternRun {
    private @Nullable XsdPattern pattern;
    private XsdPattern.@Nullable State state;
    /** A first half of a pair, when a piece ended in the middle of it. */
    private char high;

    /** Begins a value. */
    public void begin(XsdPattern next) {
        pattern = next;
        state = next.start();
        high = 0;
    }

    /** Reads a piece of the value, from {@code from} up to {@code to}. */
    public void read(char[] chars, int from, int to) {
        XsdPattern run = pattern;
        XsdPattern.State now = state;
        if (run == null || now == null) {
            throw new IllegalStateException("begin first");
        }
        byte[] ascii = run.alphabet().ascii();
        for (int i = from; i < to && !now.dead(); i++) {
            char c = chars[i];
            if (c < ascii.length) {
                XsdPattern.State known = now.next[ascii[c]];
                now = known == null ? run.find(now, ascii[c]) : known;
            } else {
                now = wide(run, now, c);
            }
        }
        state = now;
    }

    private XsdPattern.State wide(XsdPattern run, XsdPattern.State now, char c) {
        if (Character.isHighSurrogate(c)) {
            high = c;
            return now;
        }
        int codePoint = Character.isLowSurrogate(c) && high != 0 ? Character.toCodePoint(high, c) : c;
        high = 0;
        return run.step(now, codePoint);
    }

    /** Whether what was read since {@link #begin} matches. */
    public boolean matches() {
        return state != null && state.accepts;
    }
}
