// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.shell.frame.Handler;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.StaticFiles;
import nl.bidn.portal.shell.web.StaticFiles.Keep;
import nl.bidn.portal.shell.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * The files under {@code static/} of product bundles, at {@code /static/<product>/}. Anybody may read them: they are part
 * of a program, never data. A {@code style.css} among them is put in the pages of its product, and a {@code script.js} as a
 * module.
 *
 * <p>A module asks for others by addresses relative to its own. So that those of one version never meet those of another, a
 * script has an address in a folder that stands for the version: there is one such folder, and after an upgrade the old one
 * holds nothing. Scripts are asked for again each time, so that nothing else need tell whether one changed.
 */
public final class ProductFiles implements Handler {
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_KEPT = 1000;
    private static final String SCRIPT = "script.js";
    /** What the name of the folder of a version begins with. */
    private static final String VERSION = "v-";

    /** A product that comes anew is another, also under the version that it had. */
    private record Key(InstalledProduct life, String path) {}

    private final Products products;
    private final Map<Key, Optional<StaticFiles.File>> kept = new ConcurrentHashMap<>();

    public ProductFiles(Products products) {
        this.products = products;
    }

    @Override
    public void answer(Exchange exchange, Visitor visitor) throws IOException {
        InstalledProduct product = product(exchange.part(1));
        String path = exchange.after(2);
        if (path.startsWith(VERSION)) {
            String folder = path.substring(0, path.indexOf('/') + 1);
            StaticFiles.File file =
                    folder.equals(folder(product)) ? find(product, path.substring(folder.length())) : null;
            StaticFiles.answer(exchange, file, Keep.ASK);
            return;
        }
        StaticFiles.File file = find(product, path);
        StaticFiles.answer(exchange, file, keep(path, exchange.parameter("v").isPresent()));
    }

    private static Keep keep(String path, boolean hashed) {
        if (path.endsWith(".js")) {
            return Keep.ASK;
        }
        return hashed ? Keep.FOREVER : Keep.A_WHILE;
    }

    private InstalledProduct product(String name) {
        return products.all().stream()
                .filter(p -> p.id().value().equals(name) && p.product().isPresent())
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no such product"));
    }

    /** The address of the product's own style sheet, with a hash; none if it has none. */
    @Nullable
    String style(InstalledProduct product) {
        StaticFiles.File file = find(product, "style.css");
        ProductId id = product.id();
        return file == null
                ? null
                : "/static/" + id + "/style.css?v=" + file.tag().replace("\"", "");
    }

    /** The address of the product's own module script; none if it has none. */
    @Nullable
    String script(InstalledProduct product) {
        String folder = folder(product);
        return folder == null ? null : "/static/" + product.id() + "/" + folder + SCRIPT;
    }

    /** The same on each node that has this version; none: it has no script. */
    private @Nullable String folder(InstalledProduct product) {
        StaticFiles.File file = find(product, SCRIPT);
        if (file == null) {
            return null;
        }
        String version = product.version() + " " + file.tag();
        return VERSION + StaticFiles.hash(version.getBytes(StandardCharsets.UTF_8)) + "/";
    }

    private StaticFiles.@Nullable File find(InstalledProduct product, String path) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        var key = new Key(product, path);
        return kept.computeIfAbsent(key, k -> read(product, path)).orElse(null);
    }

    private static Optional<StaticFiles.File> read(InstalledProduct product, String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return product.file("static/" + path).flatMap(url -> read(path, url));
    }

    private static Optional<StaticFiles.File> read(String path, URL url) {
        try (InputStream in = url.openStream()) {
            byte[] content = in.readNBytes(LARGEST + 1);
            return content.length > LARGEST
                    ? Optional.empty()
                    : Optional.ofNullable(StaticFiles.File.of(path, content));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
