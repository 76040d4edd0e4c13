// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.driver.EherkenningVisitor;
import nl.bidn.portal.driver.RunningPortal;

/** People who sign in with eHerkenning at the same time, each again and again, until there were enough or the time is up. */
final class Visitors {
    private final List<EherkenningVisitor> all = new ArrayList<>();

    /**
     * What came of it.
     *
     * @param came how often each persona did
     */
    record Result(Map<String, Integer> came, double seconds) {
        int signedIn() {
            return came.values().stream().mapToInt(times -> times).sum();
        }

        double perSecond() {
            return signedIn() / seconds;
        }
    }

    Visitors(RunningPortal portal, int count) {
        for (int i = 0; i < count; i++) {
            all.add(new EherkenningVisitor(portal));
        }
    }

    /** Anybody who is not let in fails the bench. */
    Result signIn(int most, Duration time) throws Exception {
        long begin = System.nanoTime();
        var turns = new AtomicInteger();
        var came = new ConcurrentHashMap<String, Integer>();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            var visitor = all.get(i);
            int first = i;
            work.add(() -> {
                // each of them as everybody in turn, but never two as the same person at once
                for (int who = first;
                        System.nanoTime() - begin < time.toNanos() && turns.getAndIncrement() < most;
                        who += all.size()) {
                    var persona = LoopbackRoom.PERSONAS.get(who % LoopbackRoom.PERSONAS.size());
                    visitor.signIn(persona);
                    came.merge(persona, 1, Integer::sum);
                }
                return true;
            });
        }
        var pool = Executors.newFixedThreadPool(all.size());
        try {
            for (var result : pool.invokeAll(work)) {
                result.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return new Result(came, (System.nanoTime() - begin) / 1e9);
    }
}
