// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A set of code points, as the edges between in and out: a pattern has few of them, while a bit for each code point of Unicode
 * would be 136 kB. Never changes.
 */
final class CodePoints {
    private static final int END = Character.MAX_CODE_POINT + 1;

    static final CodePoints NONE = new CodePoints(new int[0]);

    /** Decimal digits of Unicode 3.1, which XSD 1.0 and with it the JDK's validator go by. */
    static final CodePoints DIGIT = ranges(
            '0', '9', 0x0660, 0x0669, 0x06F0, 0x06F9, 0x0966, 0x096F, 0x09E6, 0x09EF, 0x0A66, 0x0A6F, 0x0AE6, 0x0AEF,
            0x0B66, 0x0B6F, 0x0BE7, 0x0BEF, 0x0C66, 0x0C6F, 0x0CE6, 0x0CEF, 0x0D66, 0x0D6F, 0x0E50, 0x0E59, 0x0ED0,
            0x0ED9, 0x0F20, 0x0F29, 0x1040, 0x1049, 0x1369, 0x1371, 0x17E0, 0x17E9, 0x1810, 0x1819, 0xFF10, 0xFF19,
            0x1D7CE, 0x1D7FF);

    static final CodePoints SPACE = ranges('\t', '\n', '\r', '\r', ' ', ' ');
    /** What {@code .} stands for: all but the ends of lines. */
    static final CodePoints DOT = ranges('\n', '\n', '\r', '\r', 0x2028, 0x2029).complement();

    /** In order: the first code point that is in, the first that no longer is, and so on; an even number of them. */
    private final int[] edges;

    private CodePoints(int[] edges) {
        this.edges = edges;
    }

    /** First and last of each range, in turn; in any order, and they may overlap. */
    static CodePoints ranges(int... ends) {
        CodePoints all = NONE;
        for (int i = 0; i < ends.length; i += 2) {
            all = all.plus(new CodePoints(new int[] {ends[i], ends[i + 1] + 1}));
        }
        return all;
    }

    /**
     * All but punctuation, separators and other ({@code \w} of XSD). Of the planes past the first the JDK's validator takes
     * all, and so do we.
     */
    static CodePoints word() {
        return Word.SET;
    }

    /** Looked for when a pattern first asks for it. */
    private static final class Word {
        static final CodePoints SET = upTo(Character.MAX_VALUE, c -> isWord(Character.getType(c)))
                .plus(ranges(Character.MAX_VALUE + 1, Character.MAX_CODE_POINT));
    }

    private static CodePoints upTo(int last, IntPredicate wanted) {
        var edges = new Edges();
        for (int c = 0; c <= last; c++) {
            edges.at(c, wanted.test(c));
        }
        return edges.until(last + 1);
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
        return merged(other, (here, there) -> here || there);
    }

    CodePoints minus(CodePoints other) {
        return merged(other, (here, there) -> here && !there);
    }

    CodePoints complement() {
        return new CodePoints(new int[] {0, END}).minus(this);
    }

    /** Goes along the edges of both; between two of them nothing changes. */
    private CodePoints merged(CodePoints other, Both rule) {
        var sum = new Edges();
        int i = 0;
        int j = 0;
        while (i < edges.length || j < other.edges.length) {
            int at = Math.min(i < edges.length ? edges[i] : END, j < other.edges.length ? other.edges[j] : END);
            i += i < edges.length && edges[i] == at ? 1 : 0;
            j += j < other.edges.length && other.edges[j] == at ? 1 : 0;
            sum.at(at, rule.holds(i % 2 == 1, j % 2 == 1));
        }
        return sum.until(END);
    }

    /** Whether a code point is in, of which is known whether each of two sets has it. */
    private interface Both {
        boolean holds(boolean here, boolean there);
    }

    boolean contains(int codePoint) {
        int found = Arrays.binarySearch(edges, codePoint);
        return (found >= 0 ? found : -found - 2) % 2 == 0;
    }

    /** Where membership changes, in order; used to find which code points a pattern cannot tell apart. */
    int[] edges() {
        return edges.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints that && Arrays.equals(that.edges, edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    /** Gathers edges, from low to high. */
    private static final class Edges {
        private int[] found = new int[16];
        private int count;

        /** From this code point on they are in, or are not. */
        void at(int codePoint, boolean in) {
            if (in == (count % 2 == 1)) {
                return;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = codePoint;
        }

        /** Nothing from here on is in. */
        CodePoints until(int codePoint) {
            at(codePoint, false);
            return new CodePoints(Arrays.copyOf(found, count));
        }
    }
}
