// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The mails of this room and their frames, from {@code i18n/} of this bundle. For any thread. */
public final class MailText {
    /** About a product, to who is authorised for it. */
    static final String PRODUCT = "mail.notice";
    /** About a product, to an address that is nobody's in particular. */
    static final String ADDRESS = "mail.address";
    /** About the portal itself. */
    static final String PERSONAL = "mail.personal";

    private final Properties dutch = load("nl");
    private final Properties english = load("en");

    String notice(String frame, String language, String name, String text, String link) {
        return text(language, frame, name, text, link);
    }

    /** Any of them with its arguments. */
    public String text(String language, String key, Object... arguments) {
        boolean inEnglish = language.equals("en");
        Locale locale = Locale.forLanguageTag(inEnglish ? "en" : "nl");
        String pattern = (inEnglish ? english : dutch).getProperty(key, "");
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private static Properties load(String language) {
        String file = "/i18n/messages_" + language + ".properties";
        try (InputStream in = MailText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in this bundle");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
