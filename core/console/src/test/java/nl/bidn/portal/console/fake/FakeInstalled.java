// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.fake;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;

/** A product that is there, of which only the name matters. */
public record FakeInstalled(ProductId id, String version) implements InstalledProduct {
    @Override
    public long bundleId() {
        return 1;
    }

    @Override
    public ProductState state() {
        return ProductState.ACTIEF;
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public Optional<Product> product() {
        return Optional.empty();
    }

    @Override
    public List<Tab> tabs() {
        return List.of();
    }

    @Override
    public List<Role> roles() {
        return List.of();
    }

    @Override
    public Texts texts(Locale locale) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<URL> file(String path) {
        return Optional.empty();
    }

    @Override
    public <T> T call(String what, Duration limit, Callable<T> work) {
        throw new UnsupportedOperationException(what);
    }
}
