// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.fake;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductState;

/** A product with jobs and nothing else, called in the thread of the caller. */
public record FakeInstalledProduct(ProductId id, List<Job> jobs) implements InstalledProduct {
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
        ProductId name = id;
        List<Job> all = jobs;
        return Optional.of(new Product() {
            @Override
            public ProductId id() {
                return name;
            }

            @Override
            public Domain domain() {
                return Domain.ZORG;
            }

            @Override
            public List<Job> jobs() {
                return all;
            }
        });
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
        try {
            return work.call();
        } catch (Exception e) {
            throw new ProductFailure(ProductFailure.Kind.THREW, id + ": " + what + " failed", e);
        }
    }
}
