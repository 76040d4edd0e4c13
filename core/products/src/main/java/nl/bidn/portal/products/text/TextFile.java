// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;

/** One file {@code i18n/messages_<language>.properties}, in UTF-8. */
public final class TextFile {
    private TextFile() {}

    public static String path(String language) {
        return "i18n/messages_" + language + ".properties";
    }

    /** Reads it by way of a finder of files; a file that is not there has no texts. */
    public static Map<String, String> read(Function<String, @Nullable URL> files, String language) {
        String path = path(language);
        URL url = files.apply(path);
        if (url == null) {
            return Map.of();
        }
        Properties texts = new Properties();
        try (Reader in = reader(url)) {
            texts.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(path + " can't be read: " + e.getMessage(), e);
        }
        Map<String, String> result = new HashMap<>();
        texts.stringPropertyNames().forEach(key -> result.put(key, texts.getProperty(key)));
        return result;
    }

    /** With the texts {@code <product>.<key>} in the place of {@code <key>}, for one of several products of a bundle. */
    public static <T> Map<String, T> asSeenBy(ProductId product, Map<String, T> texts) {
        String prefix = product + ".";
        Map<String, T> seen = new HashMap<>(texts);
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                seen.put(key.substring(prefix.length()), text);
            }
        });
        return seen;
    }

    private static Reader reader(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8);
    }
}
