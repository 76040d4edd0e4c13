// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.fake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.fake.PlainProduct;
import org.jspecify.annotations.Nullable;

/** A product with one worker and nothing else, called in the thread of the caller; it may refuse calls. */
public final class FakeCrew extends PlainProduct {
    private final String worker;
    private final int atOnce;
    private final Work work;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private volatile ProductFailure.@Nullable Kind refusal;

    /** What the worker does. */
    @FunctionalInterface
    public interface Work {
        Worker.Result on(Task task) throws Exception;
    }

    public FakeCrew(String worker, int atOnce, Work work) {
        super(new ProductId("demo"));
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
            public Result work(Task task) throws Exception {
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
        return callHere(what, call);
    }

    @Override
    public void failed(String what, String why) {
        failures.add(what + ": " + why);
    }
}
