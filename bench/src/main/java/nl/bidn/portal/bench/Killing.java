// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestPostgres;

/**
 * One hub that is killed at random moments on one database, and what came of it. Senders do as real ones: without an answer they
 * offer the same number again. The partner writes down each copy that it gets.
 */
final class Killing {
    private static final int SENDERS = 3;
    private static final long SEED = 20_261_126;
    private static final int SHORTEST_LIFE_MILLIS = 20;
    private static final int LONGEST_LIFE_MILLIS = 1500;
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final String database;
    private final Map<String, Integer> arrived = new ConcurrentHashMap<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(SEED);
    private volatile int port;
    private volatile boolean ended;
    private int doubled;

    private Killing(Path folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * Kills a hub so many times, and waits until the last one has handed over all that was accepted.
     *
     * @throws org.opentest4j.TestAbortedException if this database is not installed
     */
    static Killing run(Engine engine, int kills) throws Exception {
        String database = engine == Engine.POSTGRESQL ? TestPostgres.ofThisJvm().freshUrl() : KilledHub.DERBY;
        Files.createDirectories(Bench.WORK);
        var killing = new Killing(Files.createTempDirectory(Bench.WORK, "kill"), database);
        killing.run(kills);
        return killing;
    }

    private void run(int kills) throws Exception {
        try (var partner = LoopbackLine.door()) {
            daemon(() -> listen(partner));
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(daemon(this::send));
            }
            for (int i = 0; i < kills; i++) {
                Process hub = start(partner.getLocalPort());
                LockSupport.parkNanos(Duration.ofMillis(SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS))
                        .toNanos());
                hub.destroyForcibly().waitFor();
            }
            Process last = start(partner.getLocalPort());
            try {
                ended = true;
                for (Thread sender : senders) {
                    sender.join(MOST_PATIENCE.toMillis());
                }
                long end = System.nanoTime() + MOST_PATIENCE.toNanos();
                while (!arrived.keySet().containsAll(accepted) && System.nanoTime() < end) {
                    LockSupport.parkNanos(50_000_000);
                }
                doubled = Integer.parseInt(LoopbackLine.ask(port, KilledHub.DOUBLED));
            } finally {
                last.destroyForcibly().waitFor();
            }
        }
    }

    /** How many messages a sender was told of as received. */
    int accepted() {
        return accepted.size();
    }

    int lost() {
        return count(accepted, one -> !arrived.containsKey(one));
    }

    /** How many are in the tables twice. */
    int doubled() {
        return doubled;
    }

    /** How many came to the partner without having been accepted. */
    int sentByNobody() {
        return count(arrived.keySet(), one -> !accepted.contains(one));
    }

    int refused() {
        return refused.size();
    }

    /** How many copies the partner got of what it had. */
    int copies() {
        return arrived.values().stream().mapToInt(times -> times - 1).sum();
    }

    private static int count(Set<String> all, Predicate<String> which) {
        return (int) all.stream().filter(which).count();
    }

    private Process start(int partner) throws IOException {
        var hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                        "-Dzorg.standaarden=" + System.getProperty("zorg.standaarden"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHub.class.getName(),
                        folder.toString(),
                        String.valueOf(partner),
                        database)
                .redirectError(folder.resolve("error.log").toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(hub.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the hub does not start: see " + folder.resolve("error.log"));
        }
        port = Integer.parseInt(line);
        return hub;
    }

    private void listen(ServerSocket partner) {
        while (!partner.isClosed()) {
            try {
                LoopbackLine.serve(partner.accept(), reference -> {
                    arrived.merge(reference, 1, Integer::sum);
                    return "yes";
                });
            } catch (IOException e) {
                // the hub was killed in the midst of it
            }
        }
    }

    /** Offers one after the other, each until it is answered. */
    private void send() {
        while (!ended) {
            String reference = UUID.randomUUID().toString();
            String answer = "";
            while (answer.isEmpty()) {
                try {
                    answer = LoopbackLine.ask(port, reference);
                } catch (IOException e) {
                    LockSupport.parkNanos(5_000_000);
                }
            }
            (answer.equals("yes") ? accepted : refused).add(reference);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
