// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;

/**
 * A product with one interface, for which {@code leveren} is needed; or with none. Its files are those of the tests. The
 * gate works with what the registry read once, and never asks the product itself.
 */
public final class FakeProduct implements InstalledProduct {
    private final ProductId id;
    private final ProductState state;
    private final List<Endpoint> endpoints;
    private final List<String> failures = new CopyOnWriteArrayList<>();

    private FakeProduct(String id, ProductState state, List<Endpoint> endpoints) {
        this.id = new ProductId(id);
        this.state = state;
        this.endpoints = endpoints;
    }

    public static FakeProduct with(String id, int version, Object resource) {
        var endpoint = new Endpoint.Rest(version, version + ".2.3", new Permission("leveren"), resource);
        return new FakeProduct(id, ProductState.ACTIEF, List.of(endpoint));
    }

    public static FakeProduct with(String id, Endpoint... endpoints) {
        return new FakeProduct(id, ProductState.ACTIEF, List.of(endpoints));
    }

    public static FakeProduct in(ProductState state) {
        return new FakeProduct("leeg", state, List.of());
    }

    /** What it was told to have failed at. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void failed(String what, String why) {
        failures.add(what + ": " + why);
    }

    @Override
    public ProductId id() {
        return id;
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public long bundleId() {
        return 1;
    }

    @Override
    public ProductState state() {
        return state;
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public Optional<Product> product() {
        throw new UnsupportedOperationException();
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
        return Optional.ofNullable(FakeProduct.class.getResource("/" + path));
    }

    @Override
    public <T> T call(String what, Duration limit, Callable<T> work) {
        throw new UnsupportedOperationException();
    }
}
