// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a part that was typed is in a text; case and accents make no difference. */
final class Match {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Match() {}

    static boolean of(String typed, String... texts) {
        String part = plain(typed);
        return part.isEmpty() || Stream.of(texts).anyMatch(text -> plain(text).contains(part));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
