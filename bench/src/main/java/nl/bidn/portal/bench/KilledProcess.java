// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestPostgres;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that is killed at random moments, on one database that stays. It gets a folder, a database and a port of
 * somebody else, and prints the port at which it answers lines. Who asks it something does as real clients do: without an
 * answer it asks the same again.
 */
final class KilledProcess implements AutoCloseable {
    private static final long SEED = 20_261_126;
    private static final int SHORTEST_LIFE_MILLIS = 20;
    private static final int LONGEST_LIFE_MILLIS = 1500;
    /** In place of the address of a PostgreSQL: Derby, in the folder. */
    private static final String DERBY = "derby";

    private final Class<?> main;
    private final Path folder;
    private final String database;
    private final int partner;
    private final Random random = new Random(SEED);
    private volatile int port;
    private @Nullable Process running;

    private KilledProcess(Class<?> main, Path folder, String database, int partner) {
        this.main = main;
        this.folder = folder;
        this.database = database;
        this.partner = partner;
    }

    /**
     * One that does not run yet.
     *
     * @throws org.opentest4j.TestAbortedException if this database is not installed
     */
    static KilledProcess of(Class<?> main, Engine engine, int partner) throws IOException {
        String database = engine == Engine.POSTGRESQL ? TestPostgres.ofThisJvm().freshUrl() : DERBY;
        Files.createDirectories(Bench.WORK);
        return new KilledProcess(main, Files.createTempDirectory(Bench.WORK, "kill"), database, partner);
    }

    /** In the process itself: its folder. */
    static Path folder(String[] arguments) {
        return Path.of(arguments[0]);
    }

    /** In the process itself. */
    static TestDatabase database(String[] arguments) {
        return arguments[1].equals(DERBY)
                ? TestDatabase.derby(folder(arguments))
                : TestDatabase.postgresql(arguments[1], folder(arguments));
    }

    /** In the process itself: answers for as long as it lives. */
    static void serve(LoopbackLine.Answer answer) throws IOException {
        try (var door = LoopbackLine.door()) {
            System.out.println(door.getLocalPort());
            while (true) {
                var line = door.accept();
                daemon(() -> LoopbackLine.serve(line, answer));
            }
        }
    }

    /** Starts it and kills it, so many times; and starts it once more, to live. */
    void kill(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            start();
            LockSupport.parkNanos(Duration.ofMillis(SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS))
                    .toNanos());
            close();
        }
        start();
    }

    private void start() throws IOException {
        running = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                        "-Dzorg.standaarden=" + System.getProperty("zorg.standaarden"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString(),
                        database,
                        String.valueOf(partner))
                .redirectError(folder.resolve("error.log").toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("it does not start: see " + folder.resolve("error.log"));
        }
        port = Integer.parseInt(line);
    }

    /** Asks until it answers. */
    String ask(String what) {
        while (true) {
            try {
                return LoopbackLine.ask(port, what);
            } catch (IOException e) {
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    /** Work that others do meanwhile; that of one who is killed in the midst of it ends. */
    @FunctionalInterface
    interface Work {
        void go() throws IOException;
    }

    static Thread daemon(Work work) {
        var thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException e) {
                // who asked is gone
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Kills it, if it runs. */
    @Override
    public void close() throws InterruptedException {
        Process process = running;
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }
}
