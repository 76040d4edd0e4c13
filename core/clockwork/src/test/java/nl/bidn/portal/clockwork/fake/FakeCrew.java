// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.fake;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductState;
import org.jspecify.annotations.Nullable;

/** A product with one worker and nothing else, called in the thread of the caller; it may refuse calls. */
public final class FakeCrew implements InstalledProduct {
    private final String worker;
    private final int atOnce;
    private final Work work;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private volatile ProductFailure.@Nullable Kind refusal;

    /** What the worker does. */
    @FunctionalInterface
    public interface Work {
        Worker.Result on(nl.bidn.portal.api.Task task) throws Exception;
    }

    public FakeCrew(String worker, int atOnce, Work work) {
        this.worker = worker;
        this.atOnce = atOnce;
        this.work = work;
    }

    /** All calls fail from now on; null: no more. */
    public void refuse(ProductFailure.@Nullable Kind kind) {
        refusal = kind;
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public List<NamedWorker> crew() {
        return List.of(new NamedWorker(worker, atOnce, new Worker() {
            @Override
            public String name() {
                return worker;
            }

            @Override
            public Result work(nl.bidn.portal.api.Task task) throws Exception {
                return work.on(task);
            }
        }));
    }

    @Override
    public <T> T call(String what, Duration limit, Callable<T> call) {
        ProductFailure.Kind kind = refusal;
        if (kind != null) {
            throw new ProductFailure(kind, what + " is refused");
        }
        try {
            return call.call();
        } catch (Exception e) {
            throw new ProductFailure(ProductFailure.Kind.THREW, what + " failed", e);
        }
    }

    @Override
    public void failed(String what, String why) {
        failures.add(what + ": " + why);
    }

    @Override
    public ProductId id() {
        return new ProductId("demo");
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
}
