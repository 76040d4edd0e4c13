// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.message.check.Keuring;

/**
 * Small messages from the upload to the partner, in tables with few messages and in tables with many. Each among many stands
 * beside one among few right before it, so that what else the machine does matters little; and each takes as long as it is
 * given, however fast the machine is.
 */
final class ZorgExchange {
    /** Read by Derby each time when it starts a database. */
    private static final String DURABILITY = "derby.system.durability";

    private static final double GOAL = 0.8;
    private static final int FEW = 10_000;
    private static final int[] MANY = {100_000, 1_000_000};
    private static final Duration UPLOAD = Duration.ofSeconds(5);
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 3;

    private final Engine engine;
    private final Keuring keuring;
    private final AtomicInteger number = new AtomicInteger();

    ZorgExchange(Engine engine, Keuring keuring) {
        this.engine = engine;
        this.keuring = keuring;
    }

    void measure(Table table) throws Exception {
        String name = engine.name().toLowerCase(Locale.ROOT);
        try (var few = filled(FEW)) {
            median(few, ROUNDS);
            double rate = median(few, ROUNDS);
            table.told(name + ", 301 from upload to hand-over", String.format(Locale.ROOT, "%,.0f/s", rate), "-");
            for (int rows : MANY) {
                try (var many = filled(rows)) {
                    beside(table, name, rows, few, many);
                }
            }
        }
    }

    private ZorgRoom filled(int rows) {
        long begin = System.nanoTime();
        var room = new ZorgRoom(filledDatabase(rows), keuring);
        System.err.printf(
                "%,d messages in %d s%n",
                rows, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        return room;
    }

    private TestDatabase filledDatabase(int rows) {
        if (engine == Engine.DERBY) {
            Path folder = ZorgRoom.folder();
            fillOnDisk(folder, rows);
            return TestDatabase.derby(folder);
        }
        TestDatabase database = engine.open();
        fill(database, rows);
        return database;
    }

    /** Derby waits for each piece of its log to be on disk; who only fills it need not. */
    private static void fillOnDisk(Path folder, int rows) {
        System.setProperty(DURABILITY, "test");
        try (var database = TestDatabase.derby(folder)) {
            fill(database, rows);
        } finally {
            System.clearProperty(DURABILITY);
        }
    }

    private static void fill(TestDatabase database, int rows) {
        database.unit("zorg-berichten", ZorgExchange.class.getClassLoader());
        new ZorgTables(database).fill(rows);
    }

    private void beside(Table table, String name, int rows, ZorgRoom few, ZorgRoom many) throws Exception {
        rate(many);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(rate(few));
            ours.add(rate(many));
        }
        String among = String.format(Locale.ROOT, "%,d messages", rows);
        table.atLeast(name + ", the same among " + among, "/s", Bench.median(ours), Bench.median(theirs), GOAL);
    }

    private double median(ZorgRoom room, int rounds) throws Exception {
        List<Double> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(rate(room));
        }
        return Bench.median(all);
    }

    /** Messages a second: for some seconds they are uploaded, and then they are handed over. */
    private double rate(ZorgRoom room) throws Exception {
        long begin = System.nanoTime();
        int messages = ZorgBench.together(CLIENTS, () -> upload(room, begin + UPLOAD.toNanos())).stream()
                .mapToInt(Integer::intValue)
                .sum();
        room.handOver();
        return messages * 1e9 / (System.nanoTime() - begin);
    }

    private int upload(ZorgRoom room, long until) throws IOException {
        int count = 0;
        while (System.nanoTime() < until) {
            room.upload(ZorgBench.toewijzing("M" + number.getAndIncrement()));
            count++;
        }
        return count;
    }
}
