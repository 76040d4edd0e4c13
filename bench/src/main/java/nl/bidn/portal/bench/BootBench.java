// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.bidn.portal.driver.RunningPortal;

/** From the start of the JVM to ready, against stock Karaf with the same third-party features and one servlet. */
final class BootBench implements Bench.Case {
    private static final int ROUNDS = 3;
    private static final double GOAL = 1.5;

    @Override
    public Table run() throws Exception {
        List<Double> ourFirst = new ArrayList<>();
        List<Double> ourAgain = new ArrayList<>();
        List<Double> theirFirst = new ArrayList<>();
        List<Double> theirAgain = new ArrayList<>();
        var reference = new ReferenceKaraf();
        for (int i = 0; i < ROUNDS; i++) {
            theirFirst.add(reference.boot(true));
            theirAgain.add(reference.boot(false));
            var portal = RunningPortal.prepared(Bench.CHECKOUT, Bench.WORK.resolve("boot"), Map.of());
            ourFirst.add(boot(portal));
            portal.stop();
            ourAgain.add(boot(portal));
            portal.stop();
        }
        var table = new Table("boot: JVM start to ready");
        table.atMost("empty data folder", "s", Bench.median(ourFirst), Bench.median(theirFirst), GOAL);
        table.atMost("restart", "s", Bench.median(ourAgain), Bench.median(theirAgain), GOAL);
        return table;
    }

    private static double boot(RunningPortal portal) throws Exception {
        var script = CompletableFuture.runAsync(portal::start);
        Ready.await(portal.address("/health/ready"), Duration.ofMinutes(2));
        var ready = Instant.now();
        script.join();
        var started = portal.process().info().startInstant().orElseThrow();
        return Duration.between(started, ready).toMillis() / 1e3;
    }
}
