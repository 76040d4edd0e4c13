// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.Groot;
import nl.bidn.product.zorgberichten.message.Heap;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.check.Keuring;

/**
 * The hub for care messages: how fast it checks, beside the JDK's validator of the same bytes; the same with storing and
 * encrypting; what a large message costs of memory; and whether a million messages in the tables make it slower.
 */
final class ZorgBench implements Bench.Case {
    private static final int ROUNDS = 9;
    private static final int MOST_WARMING = 40;
    private static final int WARM_ROUNDS = 5;
    private static final double WARM = 1.03;
    private static final double MEGABYTE = 1 << 20;
    private static final double GOAL_CHECK = 1.0;
    private static final double GOAL_ALL = 0.6;
    private static final double GOAL_HEAP = 16;
    private static final int AT_ONCE = 10;
    private static final int MESSAGES_TO_WARM = 100;
    private static final int MOST_SETTLING = 10;

    private final Keuring keuring = new Keuring(Sets.STANDAARDEN, new WstxInputFactory());

    @Override
    public Table run() throws Exception {
        var table = new Table("zorg: messages checked, stored and handed over");
        byte[] small = toewijzing().getBytes(StandardCharsets.UTF_8);
        byte[] megabyte = testNumbers(1 << 20);
        byte[] large = testNumbers(25 << 20);
        check(table, "check, 301 of " + small.length + " bytes", "WMO301", small, 4000);
        check(table, "check, 323 of 1 MB", "WMO323", megabyte, 6);
        check(table, "check, 323 of 25 MB", "WMO323", large, 1);
        Bench.onEach(table, engine -> measure(table, engine, megabyte, large));
        return table;
    }

    private void measure(Table table, Engine engine, byte[] megabyte, byte[] large) throws Exception {
        String name = engine.name().toLowerCase(Locale.ROOT);
        try (var room = new ZorgRoom(engine, keuring)) {
            warm(room, megabyte);
            all(table, name + ", all on, 323 of 1 MB", room, megabyte, 6);
            all(table, name + ", all on, 323 of 25 MB", room, large, 1);
            heap(table, name, room, large);
        }
        new ZorgExchange(engine, keuring).measure(table);
    }

    private void check(Table table, String name, String type, byte[] bytes, int times) throws Exception {
        Validator jdk = Sets.jdk(Sets.type(type)).newValidator();
        Work their = () -> jdk.validate(new StreamSource(new ByteArrayInputStream(bytes)));
        Work our = () -> keur(bytes);
        warm(bytes, times, their, our);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(speed(bytes, times, their));
            ours.add(speed(bytes, times, our));
        }
        table.atLeast(name, "MB/s", Bench.median(ours), Bench.median(theirs), GOAL_CHECK);
    }

    /** Until neither gets faster any more: a hub runs for weeks, and what the compiler does in its first minute is no matter. */
    private static void warm(byte[] bytes, int times, Work their, Work our) throws Exception {
        double theirs = 0;
        double ours = 0;
        int steady = 0;
        for (int round = 0; round < MOST_WARMING && steady < WARM_ROUNDS; round++) {
            double them = speed(bytes, times, their);
            double us = speed(bytes, times, our);
            steady = them > theirs * WARM || us > ours * WARM ? 0 : steady + 1;
            theirs = Math.max(theirs, them);
            ours = Math.max(ours, us);
        }
    }

    /** The JDK's validator is warm by now, the rest of the hub is not. */
    private static void warm(ZorgRoom room, byte[] message) throws IOException {
        for (int i = 0; i < MESSAGES_TO_WARM; i++) {
            room.receive("WMO323", new ByteArrayInputStream(message));
        }
    }

    private void all(Table table, String name, ZorgRoom room, byte[] bytes, int times) throws Exception {
        Validator jdk = Sets.jdk(Sets.type("WMO323")).newValidator();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(speed(bytes, times, () -> jdk.validate(new StreamSource(new ByteArrayInputStream(bytes)))));
            ours.add(speed(bytes, times, () -> room.receive("WMO323", new ByteArrayInputStream(bytes))));
        }
        table.atLeast(name, "MB/s", Bench.median(ours), Bench.median(theirs), GOAL_ALL);
    }

    /** Ten at once may have no more than one may. */
    private void heap(Table table, String name, ZorgRoom room, byte[] large) throws Exception {
        settle(room, large);
        double one = aboveRest(() -> {
            room.receive("WMO323", new ByteArrayInputStream(large));
            return large;
        });
        table.atMost(name + ", heap above rest, 323 of 25 MB", "MB", one, 1, GOAL_HEAP);
        double ten = aboveRest(() -> atOnce(room, large));
        table.atMost(name + ", heap above rest, ten of 25 MB at once", "MB", ten, 1, GOAL_HEAP);
        byte[] tenth = testNumbers(large.length / AT_ONCE);
        double small = aboveRest(() -> atOnce(room, tenth));
        table.told(name + ", the same, ten of 2.5 MB", String.format(Locale.ROOT, "%.1f MB", small), "-");
    }

    /** Connections, and the pages that Derby keeps, stay afterwards and are no message's. */
    private static void settle(ZorgRoom room, byte[] large) throws IOException {
        double rest = 0;
        for (int i = 0; i < MOST_SETTLING; i++) {
            atOnce(room, large);
            double now = Heap.rest() / MEGABYTE;
            if (now < rest + 1) {
                return;
            }
            rest = now;
        }
    }

    private static double aboveRest(Heap.Work work) throws IOException {
        return Heap.above(work) / MEGABYTE;
    }

    private static Object atOnce(ZorgRoom room, byte[] bytes) throws IOException {
        try {
            return together(AT_ONCE, () -> {
                room.receive("WMO323", new ByteArrayInputStream(bytes));
                return bytes.length;
            });
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Does it so many times at once, and gives what came of each. */
    static List<Integer> together(int clients, Callable<Integer> work) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var done = new ArrayList<Integer>();
            for (var result : pool.invokeAll(java.util.Collections.nCopies(clients, work))) {
                done.add(result.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Work of which the speed is measured. */
    private interface Work {
        void run() throws Exception;
    }

    private static double speed(byte[] bytes, int times, Work work) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return bytes.length / MEGABYTE * times * 1e9 / (System.nanoTime() - begin);
    }

    private void keur(byte[] bytes) throws IOException {
        var verslag = keuring.keur(new ByteArrayInputStream(bytes));
        if (!verslag.goed()) {
            throw new IllegalStateException("not good: " + verslag.fouten().get(0));
        }
    }

    private static String toewijzing() {
        return Goed.van("WMO301")
                .zet("Header/Afzender", "9901")
                .zet("Header/Ontvanger", ZorgRoom.AANBIEDER)
                .zet("Header/BerichtIdentificatie/Identificatie", "NUMMER")
                .xml();
    }

    /** A small 301 with this number. */
    static byte[] toewijzing(String nummer) {
        return toewijzing().replace("NUMMER", nummer).getBytes(StandardCharsets.UTF_8);
    }

    /** A declaration whose clients all have numbers of nobody. */
    private static byte[] testNumbers(int size) throws IOException {
        return Groot.declaratie(size, Groot::testBsn).readAllBytes();
    }
}
