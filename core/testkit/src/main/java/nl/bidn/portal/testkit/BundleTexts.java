// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;

/** The real texts of a bundle under test; a key that is not there fails the test. */
public final class BundleTexts implements Texts {
    private final Locale locale;
    private final Properties texts;

    private BundleTexts(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** @param anyClass of the bundle; its {@code i18n/messages_nl.properties} is read */
    public static BundleTexts dutch(Class<?> anyClass) {
        return of(anyClass, Locale.forLanguageTag("nl-NL"));
    }

    public static BundleTexts english(Class<?> anyClass) {
        return of(anyClass, Locale.ENGLISH);
    }

    /** As one of several products of the bundle sees them: {@code <product>.<key>} before {@code <key>}. */
    public BundleTexts asSeenBy(ProductId product) {
        return new BundleTexts(locale, ProductFiles.asSeenBy(product, texts));
    }

    private static BundleTexts of(Class<?> anyClass, Locale locale) {
        var texts = new Properties();
        try {
            URL root = anyClass.getProtectionDomain().getCodeSource().getLocation();
            String file = "i18n/messages_" + locale.getLanguage() + ".properties";
            URL url = root.getPath().endsWith("/")
                    ? root.toURI().resolve(file).toURL()
                    : URI.create("jar:" + root + "!/" + file).toURL();
            try (Reader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalArgumentException("The bundle of " + anyClass.getName() + " has no texts", e);
        }
        return new BundleTexts(locale, texts);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new AssertionError("There is no text '" + key + "' in " + locale.getLanguage());
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
