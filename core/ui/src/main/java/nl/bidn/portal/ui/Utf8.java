// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

/** Writes text as UTF-8 into an array that is there, without making another. */
public final class Utf8 {
    /** The most bytes that one char takes; a pair of surrogates takes four together. */
    public static final int MOST_PER_CHAR = 3;

    private Utf8() {}

    /**
     * @param target has room for {@link #MOST_PER_CHAR} bytes a char
     * @param at where to begin in it
     * @return where the text ends in it
     */
    public static int write(String text, int begin, int end, byte[] target, int at) {
        int next = at;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[next++] = (byte) c;
            } else if (c < 0x800) {
                target[next++] = (byte) (0xC0 | (c >> 6));
                target[next++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                target[next++] = (byte) (0xF0 | (point >> 18));
                target[next++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                target[next++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                target[next++] = (byte) (0x80 | (point & 0x3F));
            } else if (Character.isSurrogate(c)) {
                target[next++] = '?';
            } else {
                target[next++] = (byte) (0xE0 | (c >> 12));
                target[next++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                target[next++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return next;
    }
}
