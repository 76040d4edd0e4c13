// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does something on several threads at one moment. */
final class Together {
    private Together() {}

    static <T> List<T> run(int threads, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get(120, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
