// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.net.URL;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.text.Message;
import nl.bidn.portal.products.text.TextFile;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of a bundle from {@code i18n/messages_nl.properties} and {@code messages_en.properties}. What is not there in
 * English is said in Dutch. Making it reads the files, so make it once and keep it.
 */
public final class BundleTexts implements Texts {
    public static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    public static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    private static final Logger LOG = LoggerFactory.getLogger(BundleTexts.class);

    private final String owner;
    private final Locale locale;
    private final Map<String, Message> messages;
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    private BundleTexts(String owner, Locale locale, Map<String, Message> messages) {
        this.owner = owner;
        this.locale = locale;
        this.messages = Map.copyOf(messages);
    }

    /** The texts in English for a locale of that language, in Dutch for any other. */
    public static BundleTexts of(Bundle bundle, Locale locale) {
        return of(String.valueOf(bundle.getSymbolicName()), bundle::getEntry, locale);
    }

    /** The same for files that are found in another way, as in a test by {@code ClassLoader::getResource}. */
    public static BundleTexts of(String owner, Function<String, @Nullable URL> files, Locale locale) {
        boolean english = locale.getLanguage().equals(ENGLISH.getLanguage());
        Locale chosen = english ? ENGLISH : DUTCH;
        Map<String, String> texts = new HashMap<>(TextFile.read(files, DUTCH.getLanguage()));
        if (english) {
            texts.putAll(TextFile.read(files, ENGLISH.getLanguage()));
        }
        Map<String, Message> messages = new HashMap<>();
        texts.forEach((key, text) -> messages.put(key, message(owner, key, text, chosen)));
        return new BundleTexts(owner, chosen, messages);
    }

    /** As one of several products of the bundle sees them: its own, {@code <product>.<key>}, before those of all. */
    public BundleTexts asSeenBy(ProductId product) {
        return new BundleTexts(product.value(), locale, TextFile.asSeenBy(product, messages));
    }

    private static Message message(String owner, String key, String text, Locale locale) {
        try {
            return new Message(text, locale);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Text '" + key + "' of " + owner + " is not a MessageFormat: " + e.getMessage(), e);
        }
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String text(String key, Object... arguments) {
        Message message = messages.get(key);
        if (message == null) {
            if (missed.size() < 1000 && missed.add(key)) {
                LOG.warn("{} has no text '{}' in {}", owner, key, locale.getLanguage());
            }
            return key;
        }
        return message.fillIn(arguments);
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }
}
