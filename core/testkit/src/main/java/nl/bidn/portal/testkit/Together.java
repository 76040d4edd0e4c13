// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** For tests of what happens when things are done at one moment: each piece of work has a thread, and all start together. */
public final class Together {
    private static final long TO_START_SECONDS = 60;
    private static final long TO_END_SECONDS = 120;

    private Together() {}

    /**
     * Does the same on several threads.
     *
     * @return what came of each
     * @throws java.util.concurrent.ExecutionException if one of them throws
     */
    public static <T> List<T> run(int threads, Callable<T> work) throws Exception {
        return run(Collections.nCopies(threads, work));
    }

    /**
     * Does different things at once.
     *
     * @return what came of each, in their order
     * @throws java.util.concurrent.ExecutionException if one of them throws
     */
    public static <T> List<T> run(List<Callable<T>> works) throws Exception {
        var start = new CyclicBarrier(works.size());
        var pool = Executors.newFixedThreadPool(works.size());
        try {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> work : works) {
                running.add(pool.submit(() -> {
                    start.await(TO_START_SECONDS, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get(TO_END_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
