// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for what makes a Dutch text hard to read: long sentences and words of the office (language level B1). */
public final class PlainDutch {
    private static final int MOST_WORDS = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;](\\s|$)|\\n");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> OFFICE_WORDS = Set.of(
            "aangaande",
            "alsmede",
            "betreffende",
            "conform",
            "creëren",
            "derhalve",
            "desbetreffende",
            "dienen",
            "dient",
            "ingevolge",
            "inzake",
            "middels",
            "omtrent",
            "prioriteit",
            "relevant",
            "relevante",
            "teneinde",
            "verstrekken",
            "verstrekt",
            "voornoemde");

    private PlainDutch() {}

    /** What is hard to read in the text, in words for whoever mends it. */
    public static List<String> flaws(String text) {
        var flaws = new ArrayList<String>();
        for (String sentence : SENTENCE_END.split(text, -1)) {
            String[] words = SPACE.split(sentence.strip(), -1);
            if (words.length > MOST_WORDS) {
                flaws.add("a sentence of " + words.length + " words; at most " + MOST_WORDS + ": " + sentence.strip());
            }
        }
        for (String word : NOT_A_LETTER.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (OFFICE_WORDS.contains(word)) {
                flaws.add("the word '" + word + "'");
            }
        }
        return flaws;
    }
}
