// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.fake;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductState;

/**
 * A product that is there and brings nothing. A fake overrides what it is about; one that also is a {@link Product} says what
 * that has by the same methods. Nobody is meant to ask it for texts or to call it, unless the fake says how.
 */
public class PlainProduct implements InstalledProduct {
    private final ProductId id;

    public PlainProduct(ProductId id) {
        this.id = id;
    }

    @Override
    public ProductId id() {
        return id;
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
        return ProductState.ACTIEF;
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public Optional<Product> product() {
        return this instanceof Product product ? Optional.of(product) : Optional.empty();
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
    public List<Dienst> diensten() {
        return List.of();
    }

    @Override
    public Onboarding needs() {
        return Onboarding.NOTHING;
    }

    @Override
    public List<Endpoint> endpoints() {
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

    /** What {@link #call} of a fake comes to that is called on the thread that asks. */
    protected final <T> T callHere(String what, Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new ProductFailure(ProductFailure.Kind.THREW, id() + ": " + what + " failed", e);
        }
    }
}
