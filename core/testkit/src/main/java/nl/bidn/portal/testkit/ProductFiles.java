// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Manifest;
import nl.bidn.portal.api.ProductId;

/** The files of the bundle under test, and not those of another one on the class path. */
record ProductFiles(URI root) {
    static ProductFiles of(Class<?> anyClass) {
        try {
            URI location =
                    anyClass.getProtectionDomain().getCodeSource().getLocation().toURI();
            return new ProductFiles(location.getPath().endsWith("/") ? location : URI.create("jar:" + location + "!/"));
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<String> text(String path) {
        try (InputStream in = URI.create(root + path).toURL().openStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    Properties properties(String path) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(path).orElseThrow(() -> new AssertionError("There is no " + path))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    /** What one of several products of the bundle sees in its place: {@code handleiding/<product>/nl.md} before the other. */
    Optional<String> text(ProductId product, String path) {
        int slash = path.indexOf('/');
        return text(path.substring(0, slash) + "/" + product + path.substring(slash))
                .or(() -> text(path));
    }

    /** With the texts {@code <product>.<key>} in the place of {@code <key>}. */
    static Properties asSeenBy(ProductId product, Properties texts) {
        String prefix = product + ".";
        var seen = new Properties();
        seen.putAll(texts);
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> seen.setProperty(key.substring(prefix.length()), texts.getProperty(key)));
        return seen;
    }

    /** What bnd wrote; empty if the bundle was not built by it. */
    Optional<String> header(String name) {
        try (InputStream in = URI.create(root + "META-INF/MANIFEST.MF").toURL().openStream()) {
            return Optional.ofNullable(new Manifest(in).getMainAttributes().getValue(name));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
