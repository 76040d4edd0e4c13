// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.fake.PlainProduct;

/**
 * A product with one interface, for which {@code leveren} is needed; or with none. Its files are those of the tests. The
 * gate works with what the registry read once, and never asks the product itself.
 */
public final class FakeProduct extends PlainProduct {
    private final ProductState state;
    private final List<Endpoint> endpoints;
    private final List<String> failures = new CopyOnWriteArrayList<>();

    private FakeProduct(String id, ProductState state, List<Endpoint> endpoints) {
        super(new ProductId(id));
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
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public ProductState state() {
        return state;
    }

    @Override
    public Optional<Product> product() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<URL> file(String path) {
        return Optional.ofNullable(FakeProduct.class.getResource("/" + path));
    }
}
