// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.bidn.portal.bench.WlzComparison.Messages;
import nl.bidn.portal.bench.WlzDoor.By;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/**
 * Look-ups in the register of the Wlz by each door of systems and on the page of the portal, each against the same with a constant;
 * among 15,000,000 persons against among 1,500,000; while another register is loaded; and loading against the database's own bulk
 * insert.
 */
final class WlzBench implements Bench.Case {
    /** The sizes can be made smaller, for a look. */
    static final int FEW = Integer.getInteger("bench.wlz.few", 1_500_000);

    static final int MANY = Integer.getInteger("bench.wlz.many", 15_000_000);

    /** {@code lookups} or {@code sizes}: that half alone. */
    private static final String PART = System.getProperty("bench.wlz.part", "");

    private static final int ROUNDS = 5;
    private static final int MESSAGES = 10_000;
    private static final int SIGNED_MESSAGES = 1200;

    private static final double GOAL_SIZE = 0.9;
    private static final double GOAL_LOADING = 0.7;
    private static final double MILLION = 1e6;

    private final Random random = new Random(11);

    @Override
    public Table run() throws Exception {
        var table = new Table("wlz: look-ups in the register, and loading it");
        Bench.onEach(table, engine -> measure(table, engine));
        return table;
    }

    private void measure(Table table, Engine engine) throws Exception {
        String name = engine.name().toLowerCase(Locale.ROOT);
        Path folder = ZorgRoom.folder();
        try (var few = new WlzRoom(opened(engine, folder.resolve("few")));
                var door = new WlzDoor(few, folder)) {
            loading(table, name, engine, few, folder);
            var clients = new WlzClients(door);
            if (does("lookups")) {
                lookUps(table, name, few, door, clients);
            }
            if (does("sizes")) {
                whileLoading(table, name, few, clients);
                sizes(table, name, engine, few, clients, folder.resolve("many"));
            }
        } finally {
            delete(folder);
        }
    }

    private static boolean does(String part) {
        return PART.isEmpty() || PART.equals(part);
    }

    private void lookUps(Table table, String name, WlzRoom room, WlzDoor door, WlzClients clients) throws Exception {
        systems(room, clients, By::signed, () -> signed(door)).tell(table, name + ", SOAP signed");
        systems(room, clients, By::soap, () -> many(WlzMessages::soap)).tell(table, name + ", SOAP over TLS");
        systems(room, clients, By::rest, rest()).tell(table, name + ", REST");
        new WlzComparison(
                        new WlzPage(room.ours.page())::round,
                        new WlzPage(room.constantRegister.page())::round,
                        new WlzPage(room.pageWithoutRecords)::round,
                        () -> many(bsn -> bsn),
                        room::seal)
                .tell(table, name + ", page of the portal");
    }

    private static WlzComparison systems(
            WlzRoom room, WlzClients clients, Function<By, String> door, Messages messages) {
        return new WlzComparison(
                asked -> clients.round(door.apply(By.OURS), asked),
                asked -> clients.round(door.apply(By.CONSTANT_REGISTER), asked),
                asked -> clients.round(door.apply(By.NOTHING_RECORDED), asked),
                messages,
                room::seal);
    }

    private Messages rest() {
        return () -> many(WlzMessages::rest);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static TestDatabase opened(Engine engine, Path folder) throws IOException {
        return engine == Engine.POSTGRESQL ? engine.open() : TestDatabase.derby(Files.createDirectories(folder));
    }

    /** The register is there afterwards. */
    private static void loading(Table table, String name, Engine engine, WlzRoom room, Path folder) throws IOException {
        room.send("eerste", FEW);
        double load = seconds(() -> room.load("eerste"));
        double bulk = WlzBulk.seconds(engine, room.database, folder, FEW);
        table.told(
                name + ", loading a million, against bulk insert",
                String.format(Locale.ROOT, "%.1f s", load * MILLION / FEW),
                String.format(Locale.ROOT, "%.1f s", bulk * MILLION / FEW));
    }

    /** Something that takes its time. */
    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private void whileLoading(Table table, String name, WlzRoom room, WlzClients clients) throws Exception {
        warm(room, clients);
        double rest = perSecond(room, clients);
        room.send("tweede", FEW + 1);
        var load = CompletableFuture.runAsync(() -> {
            try {
                room.load("tweede");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        List<Double> rates = new ArrayList<>();
        do {
            rates.add(perSecond(room, clients));
        } while (!load.isDone());
        load.get();
        table.atLeast(name + ", REST while a register is loaded", "/s", Bench.median(rates), rest, GOAL_LOADING);
    }

    private void warm(WlzRoom room, WlzClients clients) throws Exception {
        WarmUp.by(() -> new double[] {1 / perSecond(room, clients)});
    }

    private double perSecond(WlzRoom room, WlzClients clients) throws Exception {
        var asked = rest().make();
        room.seal();
        return clients.perSecond(By.OURS.rest(), asked);
    }

    /** In turns, so that what else the machine does is borne by both. */
    private void sizes(Table table, String name, Engine engine, WlzRoom fewRoom, WlzClients few, Path folder)
            throws Exception {
        try (var room = new WlzRoom(opened(engine, folder));
                var door = new WlzDoor(room, Files.createDirectories(folder))) {
            long begin = System.nanoTime();
            room.deliver("groot", MANY);
            System.err.printf(
                    "%,d persons in %d s%n",
                    MANY, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            var many = new WlzClients(door);
            warm(room, many);
            List<Double> ofFew = new ArrayList<>();
            List<Double> ofMany = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                ofFew.add(perSecond(fewRoom, few));
                ofMany.add(perSecond(room, many));
            }
            table.atLeast(
                    name + String.format(Locale.ROOT, ", REST among %,d", MANY),
                    "/s",
                    Bench.median(ofMany),
                    Bench.median(ofFew),
                    GOAL_SIZE);
        }
    }

    /** One question. */
    private interface Question {
        String about(String bsn) throws Exception;
    }

    private List<String> many(Question question) {
        return many(MESSAGES, question);
    }

    /** On all cores, as signing takes longer than answering. */
    private List<String> many(int number, Question question) {
        return IntStream.generate(() -> random.nextInt(FEW))
                .limit(number)
                .parallel()
                .mapToObj(person -> asked(question, person))
                .toList();
    }

    private static String asked(Question question, int person) {
        try {
            return question.about(WlzFile.person(person));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> signed(WlzDoor door) {
        return many(SIGNED_MESSAGES, door::signed);
    }
}
