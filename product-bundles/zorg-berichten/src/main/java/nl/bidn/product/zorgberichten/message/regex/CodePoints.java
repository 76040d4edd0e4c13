// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** A set of code points. Never changes. */
final class CodePoints {
    private static final int END = Character.MAX_CODE_POINT + 1;

    /** Decimal digits of Unicode 3.1, which XSD 1.0 and with it the JDK's validator go by. */
    static final CodePoints DIGIT = ranges(
            '0', '9', 0x0660, 0x0669, 0x06F0, 0x06F9, 0x0966, 0x096F, 0x09E6, 0x09EF, 0x0A66, 0x0A6F, 0x0AE6, 0x0AEF,
            0x0B66, 0x0B6F, 0x0BE7, 0x0BEF, 0x0C66, 0x0C6F, 0x0CE6, 0x0CEF, 0x0D66, 0x0D6F, 0x0E50, 0x0E59, 0x0ED0,
            0x0ED9, 0x0F20, 0x0F29, 0x1040, 0x1049, 0x1369, 0x1371, 0x17E0, 0x17E9, 0x1810, 0x1819, 0xFF10, 0xFF19,
            0x1D7CE, 0x1D7FF);

    static final CodePoints SPACE = ranges('\t', '\n', '\r', '\r', ' ', ' ');
    /** What {@code .} stands for: all but the ends of lines. */
    static final CodePoints DOT = ranges('\n', '\n', '\r', '\r', 0x2028, 0x2029).complement();

    static final CodePoints NONE = new CodePoints(new BitSet());

    private final BitSet bits;
    private final int hash;

    private CodePoints(BitSet bits) {
        this.bits = bits;
        this.hash = bits.hashCode();
    }

    /** First and last of each range, in turn. */
    static CodePoints ranges(int... ends) {
        var bits = new BitSet();
        for (int i = 0; i < ends.length; i += 2) {
            bits.set(ends[i], ends[i + 1] + 1);
        }
        return new CodePoints(bits);
    }

    /**
     * All but punctuation, separators and other ({@code \w} of XSD). Of the planes past the first the JDK's validator takes
     * all, and so do we.
     */
    static CodePoints word() {
        return matching(c -> c > Character.MAX_VALUE || isWord(Character.getType(c)));
    }

    private static CodePoints matching(IntPredicate wanted) {
        var bits = new BitSet(END);
        for (int c = 0; c < END; c++) {
            if (wanted.test(c)) {
                bits.set(c);
            }
        }
        return new CodePoints(bits);
    }

    private static boolean isWord(int type) {
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    CodePoints plus(CodePoints other) {
        var sum = (BitSet) bits.clone();
        sum.or(other.bits);
        return new CodePoints(sum);
    }

    CodePoints minus(CodePoints other) {
        var rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new CodePoints(rest);
    }

    CodePoints complement() {
        var rest = (BitSet) bits.clone();
        rest.flip(0, END);
        return new CodePoints(rest);
    }

    boolean contains(int codePoint) {
        return bits.get(codePoint);
    }

    /** Where membership changes, in order; used to find which code points a pattern cannot tell apart. */
    int[] edges() {
        int[] edges = new int[16];
        int count = 0;
        for (int c = bits.nextSetBit(0); c >= 0; c = bits.nextSetBit(edges[count - 1])) {
            if (count + 2 > edges.length) {
                edges = Arrays.copyOf(edges, edges.length * 2);
            }
            edges[count++] = c;
            edges[count++] = bits.nextClearBit(c);
        }
        return Arrays.copyOf(edges, count);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof CodePoints that && that.hash == hash && that.bits.equals(bits));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
