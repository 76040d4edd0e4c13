// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
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
import nl.bidn.portal.shell.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * The files under {@code static/} of product bundles, at {@code /static/<product>/}. Anybody may read them: they are part
 * of a program, never data. A {@code style.css} among them is put in the pages of its product.
 */
public final class ProductFiles implements Handler {
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_KEPT = 1000;

    private record Key(ProductId product, long bundle, String version, String path) {}

    private final Products products;
    private final Map<Key, Optional<StaticFiles.File>> kept = new ConcurrentHashMap<>();

    public ProductFiles(Products products) {
        this.products = products;
    }

    @Override
    public void answer(Exchange exchange, Visitor visitor) throws IOException {
        InstalledProduct product = product(exchange.part(1));
        StaticFiles.File file = find(product, exchange.after(2));
        boolean hashed = file != null && exchange.parameter("v").isPresent();
        StaticFiles.answer(exchange, file, hashed);
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

    private StaticFiles.@Nullable File find(InstalledProduct product, String path) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        var key = new Key(product.id(), product.bundleId(), product.version(), path);
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
