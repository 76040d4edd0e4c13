// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import nl.bidn.portal.bench.WlzClients.Round;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/**
 * Look-ups in the register of the Wlz by each door of systems, against the same door that answers a constant; among 15,000,000
 * persons against among 1,500,000; while another register is loaded; and loading against the database's own bulk insert.
 */
final class WlzBench implements Bench.Case {
    /** The sizes can be made smaller, for a look. */
    static final int FEW = Integer.getInteger("bench.wlz.few", 1_500_000);

    static final int MANY = Integer.getInteger("bench.wlz.many", 15_000_000);

    private static final int ROUNDS = 5;
    private static final int STEADY = 3;
    private static final int MOST_WARM_UPS = 25;
    private static final double WARM = 0.97;
    private static final int MESSAGES = 10_000;
    /** They take longer to make than to answer. */
    private static final int SIGNED_MESSAGES = 1000;

    private static final double GOAL_CONSTANT = 0.8;
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

    /** Makes the messages of a round; signed ones don't stay fresh. */
    private interface Messages {
        List<String> make() throws Exception;
    }

    private void measure(Table table, Engine engine) throws Exception {
        String name = engine.name().toLowerCase(Locale.ROOT);
        Path folder = ZorgRoom.folder();
        try (var few = new WlzRoom(opened(engine));
                var door = new WlzDoor(few, folder)) {
            loading(table, name, engine, few, folder);
            var clients = new WlzClients(door);
            Messages rest = () -> many(WlzMessages::rest);
            against(table, name + ", REST", clients, WlzDoor.OURS_REST, WlzDoor.CONSTANT_REST, rest);
            against(
                    table,
                    name + ", SOAP over TLS",
                    clients,
                    WlzDoor.OURS,
                    WlzDoor.CONSTANT,
                    () -> many(WlzMessages::soap));
            against(
                    table,
                    name + ", SOAP signed",
                    clients,
                    WlzDoor.OURS_SIGNED,
                    WlzDoor.CONSTANT_SIGNED,
                    () -> signed(door));
            whileLoading(table, name, few, clients, rest);
            sizes(table, name, engine, clients, rest);
        }
    }

    private static TestDatabase opened(Engine engine) throws IOException {
        return engine == Engine.POSTGRESQL ? engine.open() : TestDatabase.derby(ZorgRoom.folder());
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

    private void against(Table table, String name, WlzClients clients, String our, String constant, Messages messages)
            throws Exception {
        warm(clients, our, constant, messages);
        List<Round> ours = new ArrayList<>();
        List<Round> constants = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            constants.add(clients.round(constant, messages.make()));
            ours.add(clients.round(our, messages.make()));
        }
        table.atLeast(name, "/s", median(ours, Round::perSecond), median(constants, Round::perSecond), GOAL_CONSTANT);
        table.told(
                name + ", processor time each, clients too",
                String.format(Locale.ROOT, "%.0f us", median(ours, Round::micros)),
                String.format(Locale.ROOT, "%.0f us", median(constants, Round::micros)));
    }

    /** As a portal runs for weeks: until in three rounds in a row neither cost three percent less than ever before. */
    private static void warm(WlzClients clients, String our, String constant, Messages messages) throws Exception {
        double ours = Double.MAX_VALUE;
        double constants = Double.MAX_VALUE;
        for (int round = 0, steady = 0; steady < STEADY && round < MOST_WARM_UPS; round++) {
            double mine = clients.round(our, messages.make()).micros();
            double theirs = clients.round(constant, messages.make()).micros();
            steady = mine < WARM * ours || theirs < WARM * constants ? 0 : steady + 1;
            ours = Math.min(ours, mine);
            constants = Math.min(constants, theirs);
        }
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Bench.median(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static void whileLoading(Table table, String name, WlzRoom room, WlzClients clients, Messages messages)
            throws Exception {
        double rest = clients.perSecond(WlzDoor.OURS_REST, messages.make());
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
            rates.add(clients.perSecond(WlzDoor.OURS_REST, messages.make()));
        } while (!load.isDone());
        load.get();
        table.atLeast(name + ", REST while a register is loaded", "/s", Bench.median(rates), rest, GOAL_LOADING);
    }

    /** In turns, so that what else the machine does is borne by both. */
    private static void sizes(Table table, String name, Engine engine, WlzClients few, Messages messages)
            throws Exception {
        try (var room = new WlzRoom(opened(engine));
                var door = new WlzDoor(room, ZorgRoom.folder())) {
            long begin = System.nanoTime();
            room.deliver("groot", MANY);
            System.err.printf(
                    "%,d persons in %d s%n",
                    MANY, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            var many = new WlzClients(door);
            List<Double> ofFew = new ArrayList<>();
            List<Double> ofMany = new ArrayList<>();
            for (int round = 0; round < 2 + ROUNDS; round++) {
                double less = few.perSecond(WlzDoor.OURS_REST, messages.make());
                double more = many.perSecond(WlzDoor.OURS_REST, messages.make());
                if (round >= 2) {
                    ofFew.add(less);
                    ofMany.add(more);
                }
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

    private List<String> many(Question question) throws Exception {
        return many(MESSAGES, question);
    }

    private List<String> many(int number, Question question) throws Exception {
        var messages = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            messages.add(question.about(WlzFile.person(random.nextInt(FEW))));
        }
        return messages;
    }

    private List<String> signed(WlzDoor door) throws Exception {
        return many(SIGNED_MESSAGES, door::signed);
    }
}
