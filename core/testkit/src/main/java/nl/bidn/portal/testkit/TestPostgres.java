// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** A private PostgreSQL in a temporary folder on a free loopback port; stops with this JVM. */
public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MOST_TRIES = 5;
    private static final String ADMINISTRATOR = "portal";
    private static @Nullable TestPostgres started;

    private final Path programs;
    private final Path folder;
    private final int port;
    private final List<String> runAs;

    private TestPostgres(Path programs, Path folder, int port, List<String> runAs) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.runAs = runAs;
    }

    /** One for all tests, started when it is first asked for; where PostgreSQL is not installed the test is skipped. */
    public static synchronized TestPostgres ofThisJvm() {
        TestPostgres postgres = started;
        if (postgres == null) {
            postgres = another();
            started = postgres;
        }
        return postgres;
    }

    /** One for a test alone: all of its files are of that test. It is skipped where PostgreSQL is not installed. */
    public static TestPostgres another() {
        Optional<Path> programs = programs();
        Assumptions.assumeTrue(
                programs.isPresent(), "PostgreSQL is not installed: no initdb in PATH or /usr/lib/postgresql");
        return start(programs.orElseThrow());
    }

    /** Where all is that this server has on disk: tables, write-ahead log and its own log. */
    public Path folder() {
        return folder;
    }

    /** The address of a new and empty database, with all that is needed to enter it. */
    public String freshUrl() {
        return freshUrl("template1");
    }

    /** Of one that begins as a copy of another, in which nobody may be at the moment. */
    String freshUrl(String template) {
        String name = "test" + COUNT.incrementAndGet();
        try (Connection connection = source("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL makes no database: " + e.getMessage(), e);
        }
        return url(name);
    }

    private static Optional<Path> programs() {
        try (Stream<Path> versions = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            Stream<Path> installed = versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin"));
            Stream<Path> inPath =
                    Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of);
            return Stream.concat(installed, inPath)
                    .filter(f -> Files.isExecutable(f.resolve("initdb")) && Files.isExecutable(f.resolve("postgres")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static TestPostgres start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("portal-postgresql");
            List<String> runAs = runAs(folder);
            var postgres = new TestPostgres(programs, folder, freePort(), runAs);
            postgres.initialise();
            for (int tries = 1; !postgres.listens(); tries++) {
                if (tries == MOST_TRIES) {
                    throw new IOException(Files.readString(postgres.log()));
                }
                postgres = new TestPostgres(programs, folder, freePort(), runAs);
            }
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    /** Free at this moment; another JVM that tests may be quicker to take it. */
    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root, so then another user of the machine does it. */
    private static List<String> runAs(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        String user = "postgres";
        UserPrincipal owner;
        try {
            owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        } catch (IOException e) {
            user = "nobody";
            owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        }
        Files.setAttribute(folder, "owner:owner", owner, LinkOption.NOFOLLOW_LINKS);
        return List.of("runuser", "-u", user, "--");
    }

    private void initialise() throws IOException {
        stopWithThisJvm();
        run("initdb", "-D", data(), "-U", ADMINISTRATOR, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
    }

    /** Starts, and says whether that went well: it does not if the port was taken in the meantime. */
    private boolean listens() {
        String options = "-p " + port + " -h 127.0.0.1 -k '' -F -c synchronous_commit=off -c full_page_writes=off"
                + " -c max_connections=300 -c shared_buffers=64MB -c timezone=UTC";
        try {
            run("pg_ctl", "start", "-w", "-t", "60", "-D", data(), "-l", log().toString(), "-o", options);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A process of its own sees to the end, as a JVM that is killed runs no hooks. */
    private void stopWithThisJvm() throws IOException {
        var script =
                "while [ -e /proc/$1 ] || ps -p $1; do sleep 1; done; folder=$2; shift 2; \"$@\"; rm -rf \"$folder\"";
        var command = new ArrayList<String>(List.of(
                "sh",
                "-c",
                script,
                "stop",
                Long.toString(ProcessHandle.current().pid()),
                folder.toString()));
        command.addAll(runAs);
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "stop", "-m", "immediate", "-D", data()));
        new ProcessBuilder(command)
                .directory(Path.of("/tmp").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>(runAs);
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("portal-" + program, ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + ": " + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + ADMINISTRATOR;
    }

    /** Of the database at this address. */
    static String name(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return Objects.requireNonNull(source.getDatabaseName());
    }

    private PGSimpleDataSource source(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        return source;
    }
}
