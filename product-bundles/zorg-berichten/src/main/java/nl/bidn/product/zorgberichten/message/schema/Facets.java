// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.product.zorgberichten.message.regex.XsdPattern;
import org.jspecify.annotations.Nullable;

/**
 * What a restriction says about values. Never changes.
 *
 * @param shortest in UTF-16 units, as the JDK's validator counts
 * @param longest likewise
 * @param digits at most so many, leading zeros not counted
 * @param patterns a value matches each; one restriction gives one, with its alternatives
 * @param words the code list, if there is one
 */
record Facets(
        int shortest,
        int longest,
        long min,
        long max,
        int digits,
        List<XsdPattern> patterns,
        @Nullable Words words) {
    static final Facets NONE =
            new Facets(0, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, List.of(), null);

    Facets withLength(int from, int to) {
        return new Facets(from, to, min, max, digits, patterns, words);
    }

    Facets withRange(long from, long to) {
        return new Facets(shortest, longest, from, to, digits, patterns, words);
    }

    Facets withDigits(int most) {
        return new Facets(shortest, longest, min, max, most, patterns, words);
    }

    Facets withPattern(XsdPattern pattern) {
        var all = new ArrayList<>(patterns);
        all.add(pattern);
        return new Facets(shortest, longest, min, max, digits, List.copyOf(all), words);
    }

    Facets withWords(Words list) {
        return new Facets(shortest, longest, min, max, digits, patterns, list);
    }
}
