// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is searched: case and accents make no difference. */
public final class SearchName {
    private static final int LONGEST = 400;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SearchName() {}

    public static String of(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String plain = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        String letters =
                plain.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d");
        String one = SPACES.matcher(letters).replaceAll(" ").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
    }
}
