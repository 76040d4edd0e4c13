// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Classes of code points that a pattern cannot tell apart, numbered from 0. Never changes. */
final class Alphabet {
    private static final int ASCII = 128;

    private final int[] edges;
    private final int[] symbols;
    private final byte[] ascii = new byte[ASCII];
    private final int size;

    Alphabet(List<CodePoints> sets) {
        this.edges = IntStream.concat(
                        IntStream.of(0), sets.stream().distinct().flatMapToInt(set -> Arrays.stream(set.edges())))
                .sorted()
                .distinct()
                .toArray();
        this.symbols = new int[edges.length];
        Map<BitSet, Integer> known = new HashMap<>();
        List<CodePoints> distinct = sets.stream().distinct().toList();
        for (int i = 0; i < edges.length; i++) {
            var members = new BitSet();
            for (int j = 0; j < distinct.size(); j++) {
                members.set(j, distinct.get(j).contains(edges[i]));
            }
            symbols[i] = known.computeIfAbsent(members, m -> known.size());
        }
        this.size = known.size();
        if (size > Byte.MAX_VALUE) {
            throw new PatternRefused("", "it tells more than " + Byte.MAX_VALUE + " kinds of characters apart");
        }
        for (int c = 0; c < ASCII; c++) {
            ascii[c] = (byte) search(c);
        }
    }

    int size() {
        return size;
    }

    byte[] ascii() {
        return ascii;
    }

    int symbol(int codePoint) {
        return codePoint < ASCII ? ascii[codePoint] : search(codePoint);
    }

    private int search(int codePoint) {
        int found = Arrays.binarySearch(edges, codePoint);
        return symbols[found >= 0 ? found : -found - 2];
    }

    /** For each class, which of these sets hold it. */
    BitSet[] accepting(List<CodePoints> sets) {
        var all = new ArrayList<BitSet>();
        for (int symbol = 0; symbol < size; symbol++) {
            int codePoint = edges[first(symbol)];
            var holders = new BitSet();
            for (int i = 0; i < sets.size(); i++) {
                holders.set(i, sets.get(i).contains(codePoint));
            }
            all.add(holders);
        }
        return all.toArray(new BitSet[0]);
    }

    private int first(int symbol) {
        int i = 0;
        while (symbols[i] != symbol) {
            i++;
        }
        return i;
    }
}
