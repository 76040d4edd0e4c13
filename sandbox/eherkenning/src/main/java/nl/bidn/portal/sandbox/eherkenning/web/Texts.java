// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The words of the screens in one language. */
public final class Texts {
    private static final Texts DUTCH = new Texts("nl");
    private static final Texts ENGLISH = new Texts("en");

    private final String language;
    private final Properties texts = new Properties();

    private Texts(String language) {
        this.language = language;
        try (var in = Texts.class.getResourceAsStream("/i18n/messages_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("there are no texts in " + language);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Texts in(boolean english) {
        return english ? ENGLISH : DUTCH;
    }

    public String language() {
        return language;
    }

    /** @throws IllegalArgumentException if there is no such text */
    public String get(String key, Object... arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return new MessageFormat(text, Locale.forLanguageTag(language)).format(arguments);
    }
}
