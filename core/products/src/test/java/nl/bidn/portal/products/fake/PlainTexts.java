// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.fake;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import nl.bidn.portal.api.Texts;

/** Texts of a fake, made of their key and arguments. */
public record PlainTexts(Locale locale, BiFunction<String, List<Object>, String> words) implements Texts {
    /** Each text is its key. */
    public static Texts keys(Locale locale) {
        return new PlainTexts(locale, (key, arguments) -> key);
    }

    @Override
    public String text(String key, Object... arguments) {
        return words.apply(key, List.of(arguments));
    }
}
