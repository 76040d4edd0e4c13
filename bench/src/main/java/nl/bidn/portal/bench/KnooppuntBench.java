// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestPostgres;

/**
 * Messages of the Schuldenknooppunt, offered, fetched and confirmed: against the same rows by bare JDBC, and against a message
 * broker; and searches of its logbook among many messages against among few.
 */
final class KnooppuntBench implements Bench.Case {
    private static final int SMALL = 4 << 10;
    private static final int LARGE = 256 << 10;
    private static final int CLIENTS = 8;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(4);
    /** For a look at one half: search or exchange. */
    private static final String PART = System.getProperty("bench.skp.part", "");

    private static final double GOAL_JDBC = 0.6;
    private static final double GOAL_BROKER = 1.0;

    /** One exchange, of a client of its own. */
    interface Exchange {
        void once() throws Exception;
    }

    /** Makes what one client does. */
    private interface Maker {
        Exchange client(int number) throws Exception;
    }

    private final AtomicInteger number = new AtomicInteger();

    @Override
    public Table run() throws Exception {
        var table = new Table("schuldenknooppunt: messages through the node, and searches of its logbook");
        Bench.onEach(table, engine -> {
            if (!PART.equals("search")) {
                exchanges(table, engine);
            }
            if (!PART.equals("exchange")) {
                KnooppuntLogboek.measure(table, engine);
            }
        });
        return table;
    }

    private void exchanges(Table table, Engine engine) throws Exception {
        String name = engine.name().toLowerCase(Locale.ROOT);
        // the large ones last: PostgreSQL cleans up after those for a while, which would be measured
        for (int size : new int[] {SMALL, LARGE}) {
            alone(table, name, engine, size);
            if (engine == Engine.POSTGRESQL) {
                twoNodes(table, name, size);
            }
        }
    }

    private void alone(Table table, String name, Engine engine, int size) throws Exception {
        try (var room = new KnooppuntRoom(opened(engine))) {
            against(table, name + ", " + size / 1024 + " KB", engine, List.of(room), size);
        }
    }

    private void twoNodes(Table table, String name, int size) throws Exception {
        Path folder = ZorgRoom.folder();
        String url = TestPostgres.ofThisJvm().freshUrl();
        try (var one = new KnooppuntRoom(TestDatabase.postgresql(url, folder));
                var other = new KnooppuntRoom(TestDatabase.postgresql(url, folder))) {
            against(table, name + ", two nodes, " + size / 1024 + " KB", Engine.POSTGRESQL, List.of(one, other), size);
        }
    }

    static TestDatabase opened(Engine engine) {
        return engine == Engine.POSTGRESQL ? engine.open() : TestDatabase.derby(ZorgRoom.folder());
    }

    private void against(Table table, String name, Engine engine, List<KnooppuntRoom> nodes, int size)
            throws Exception {
        var first = nodes.get(0);
        var contents = first.contents(size);
        var rows = new KnooppuntRows(first, first.offer(0, contents));
        Maker ours = client -> {
            var node = nodes.get(client % nodes.size());
            return () -> node.exchange(number.getAndIncrement(), contents);
        };
        Maker bare = client -> rows::exchange;
        Path folder = Files.createTempDirectory(ZorgRoom.folder(), "broker");
        // as the database beside it: the PostgreSQL of the tests does not wait for its disk
        try (var broker = new KnooppuntBroker(folder, engine == Engine.DERBY)) {
            Maker theirs = client -> broker.client(contents.get(0))::exchange;
            var rates = inTurns(List.of(ours, bare, theirs));
            table.atLeast(name + ", against bare JDBC", "/s", rates.get(0), rates.get(1), GOAL_JDBC);
            if (nodes.size() > 1 && size == SMALL) {
                table.atLeast(name + ", against Artemis", "/s", rates.get(0), rates.get(2), GOAL_BROKER);
            } else {
                table.told(name + ", against Artemis", rate(rates.get(0)), ratio(rates.get(2), rates.get(0)));
            }
        }
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%,.0f /s", rate);
    }

    private static String ratio(double theirs, double ours) {
        return String.format(Locale.ROOT, "%,.0f /s (%.2f)", theirs, ours / theirs);
    }

    /**
     * Medians of rounds when all are warm; each round of one stands beside a round of the others, so that what else the machine does hits
     * all, and who came first in a round comes last in the next.
     */
    private static List<Double> inTurns(List<Maker> makers) throws Exception {
        var all = new ArrayList<List<Double>>();
        makers.forEach(maker -> all.add(new ArrayList<>()));
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            for (int i = 0; i < makers.size(); i++) {
                int which = (round + i) % makers.size();
                double rate = perSecond(makers.get(which));
                if (round >= WARM_UPS) {
                    all.get(which).add(rate);
                }
            }
        }
        return all.stream().map(Bench::median).toList();
    }

    private static double perSecond(Maker maker) throws Exception {
        return perSecond(maker, ROUND);
    }

    private static double perSecond(Maker maker, Duration limit) throws Exception {
        var clients = new AtomicInteger();
        long begin = System.nanoTime();
        int done = ZorgBench.together(CLIENTS, () -> {
                    var exchange = maker.client(clients.getAndIncrement());
                    int count = 0;
                    do {
                        exchange.once();
                        count++;
                    } while (System.nanoTime() - begin < limit.toNanos());
                    return count;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return done * 1e9 / (System.nanoTime() - begin);
    }

    /** A few exchanges by each way, for a test. */
    static List<Double> sample(KnooppuntRoom room, Path folder, int size) throws IOException {
        var contents = room.contents(size);
        var rows = new KnooppuntRows(room, room.offer(0, contents));
        var number = new AtomicInteger();
        try (var broker = new KnooppuntBroker(folder, false)) {
            return List.of(
                    perSecond(client -> () -> room.exchange(number.getAndIncrement(), contents), Duration.ZERO),
                    perSecond(client -> rows::exchange, Duration.ZERO),
                    perSecond(client -> broker.client(contents.get(0))::exchange, Duration.ZERO));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
