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
import org.opentest4j.TestAbortedException;

/**
 * The hub for care messages: how fast it checks, beside the JDK's validator of the same bytes; the same with storing and
 * encrypting; what a large message costs of memory; and whether a million messages in the tables make it slower.
 */
final class ZorgBench implements Bench.Case {
    private static final int ROUNDS = 9;
    private static final double MEGABYTE = 1 << 20;
    private static final double GOAL_CHECK = 1.0;
    private static final double GOAL_ALL = 0.6;
    private static final double GOAL_MANY = 0.8;
    private static final double GOAL_HEAP = 16;
    private static final double GOAL_FLAT = 1.2;
    private static final int[] TABLES = {10_000, 100_000, 1_000_000};
    private static final int MESSAGES = 2_000;
    private static final int CLIENTS = 4;
    private static final int AT_ONCE = 10;
    private static final int WARM = 100;

    private final Keuring keuring = new Keuring(Sets.STANDAARDEN, new WstxInputFactory());
    private int number;

    @Override
    public Table run() throws Exception {
        var table = new Table("zorg: messages checked, stored and handed over");
        byte[] small = toewijzing().getBytes(StandardCharsets.UTF_8);
        byte[] megabyte = testNumbers(1 << 20);
        byte[] large = testNumbers(25 << 20);
        check(table, "check, 301 of " + small.length + " bytes", "WMO301", small, 4000);
        check(table, "check, 323 of 1 MB", "WMO323", megabyte, 6);
        check(table, "check, 323 of 25 MB", "WMO323", large, 1);
        for (var engine : Engine.values()) {
            try {
                measure(table, engine, megabyte, large);
            } catch (TestAbortedException notInstalled) {
                table.told(engine.name(), "not installed", "-");
            }
        }
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
        try (var room = new ZorgRoom(engine, keuring)) {
            many(table, name, room);
        }
    }

    private void check(Table table, String name, String type, byte[] bytes, int times) throws Exception {
        Validator jdk = Sets.jdk(Sets.type(type)).newValidator();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(speed(bytes, times, () -> jdk.validate(new StreamSource(new ByteArrayInputStream(bytes)))));
            ours.add(speed(bytes, times, () -> keur(bytes)));
        }
        table.atLeast(name, "MB/s", Bench.median(ours), Bench.median(theirs), GOAL_CHECK);
    }

    /** The JDK's validator is warm by now, the rest of the hub is not. */
    private static void warm(ZorgRoom room, byte[] message) throws IOException {
        for (int i = 0; i < WARM; i++) {
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

    private void heap(Table table, String name, ZorgRoom room, byte[] large) throws Exception {
        byte[] tenth = testNumbers(large.length / AT_ONCE);
        // connections and the pages that Derby keeps stay afterwards, and are no message's
        atOnce(room, tenth);
        double one = aboveRest(() -> {
            room.receive("WMO323", new ByteArrayInputStream(large));
            return large;
        });
        table.atMost(name + ", heap above rest, 323 of 25 MB", "MB", one, 1, GOAL_HEAP);
        double ofLarge = aboveRest(() -> atOnce(room, large));
        double ofSmall = aboveRest(() -> atOnce(room, tenth));
        table.atMost(name + ", heap, ten of 25 MB at once against ten of 2.5 MB", "MB", ofLarge, ofSmall, GOAL_FLAT);
    }

    private static double aboveRest(Heap.Work work) throws IOException {
        long rest = Heap.rest();
        return (Heap.peak(work) - rest) / MEGABYTE;
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

    /** A small 301 from the door to the partner, in tables that grow. */
    private void many(Table table, String name, ZorgRoom room) throws Exception {
        var tables = new ZorgTables(room.database);
        double first = 0;
        for (int rows : TABLES) {
            tables.fill(rows);
            exchange(room);
            double rate = Math.max(exchange(room), exchange(room));
            if (first == 0) {
                first = rate;
                table.told(name + ", 301 from upload to hand-over", String.format(Locale.ROOT, "%,.0f/s", rate), "-");
            } else {
                table.atLeast(
                        name + ", the same among " + String.format(Locale.ROOT, "%,d", rows) + " messages",
                        "/s",
                        rate,
                        first,
                        GOAL_MANY);
            }
        }
    }

    private double exchange(ZorgRoom room) throws Exception {
        long begin = System.nanoTime();
        together(CLIENTS, () -> {
            for (int i = 0; i < MESSAGES / CLIENTS; i++) {
                room.upload(next());
            }
            return MESSAGES;
        });
        room.handOver();
        return MESSAGES * 1e9 / (System.nanoTime() - begin);
    }

    private static List<Integer> together(int clients, Callable<Integer> work) throws Exception {
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

    private synchronized byte[] next() {
        return toewijzing("M" + number++);
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
