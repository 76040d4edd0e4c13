// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A data folder as the script {@code portal} lays it out for a sandbox, with new certificates. */
record DataFolder(Path path) {
    private static final Set<Integer> GIVEN = new HashSet<>();

    /** @param path a folder that is not there yet */
    static DataFolder fresh(Path path) {
        try {
            DataFolder data = new DataFolder(path);
            Files.createDirectories(data.keys());
            Files.createDirectories(data.secrets());
            makeCertificates(data.keys());
            Files.copy(data.keys().resolve("server.password"), data.secrets().resolve("keystore-password"));
            Files.copy(
                    data.keys().resolve("truststore.password"), data.secrets().resolve("truststore-password"));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path keys() {
        return path.resolve("keys");
    }

    /** Passwords by name, for {@code $[secret:NAME]} in the configuration. */
    Path secrets() {
        return path.resolve("secrets");
    }

    /** One that nobody has at this moment, and never the same again: the ten of one runtime must differ. */
    static synchronized int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return GIVEN.add(socket.getLocalPort()) ? socket.getLocalPort() : freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the script's own helper, in a JVM of its own as that ends it. */
    private static void makeCertificates(Path keys) throws IOException {
        Process helper = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.bidn.portal.client.Client",
                        "sandbox-keys",
                        keys.toString()))
                .inheritIO()
                .start();
        try {
            if (!helper.waitFor(60, TimeUnit.SECONDS) || helper.exitValue() != 0) {
                throw new IllegalStateException("The certificates of the sandbox could not be made in " + keys);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an earlier run left. */
    static void remove(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
