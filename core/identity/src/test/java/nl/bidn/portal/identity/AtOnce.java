// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Lets several threads do something at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What came of each, in order: a result, or what it threw. */
    public static List<Object> run(List<Callable<Object>> all) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(all.size());
        try {
            List<Callable<Object>> caught = new ArrayList<>();
            for (Callable<Object> one : all) {
                caught.add(() -> {
                    try {
                        return one.call();
                    } catch (RuntimeException e) {
                        return e;
                    }
                });
            }
            List<Object> results = new ArrayList<>();
            for (var result : pool.invokeAll(caught)) {
                results.add(result.get());
            }
            return results;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    public static List<Object> run(int times, Callable<Object> what) throws InterruptedException {
        return run(Collections.nCopies(times, what));
    }
}
