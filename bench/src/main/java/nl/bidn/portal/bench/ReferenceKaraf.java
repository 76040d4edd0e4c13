// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Stock Karaf with the portal's third-party features and the bare servlet, and nothing of ours. */
final class ReferenceKaraf {
    private final Path home;
    private final int port;

    ReferenceKaraf() throws IOException {
        this.home = Bench.CHECKOUT.resolve("bench/target/reference/apache-karaf-4.4.10");
        this.port = freePort();
        configure();
    }

    private void configure() throws IOException {
        var etc = home.resolve("etc");
        var features = etc.resolve("org.apache.karaf.features.cfg");
        var stock = etc.resolve("stock-features.cfg.kept");
        if (!Files.exists(stock)) {
            Files.copy(features, stock);
        }
        var bench = etc.resolve("bench-features.xml");
        Files.writeString(
                bench,
                "<features name='bench' xmlns='http://karaf.apache.org/xmlns/features/v1.4.0'><feature name='bench-bare'>"
                        + "<feature>portal-third-party</feature><bundle>"
                        + bare().toUri() + "</bundle></feature></features>");
        var text = Files.readString(stock)
                .replaceFirst(
                        "(?m)^featuresRepositories\\s*=\\s*\\\\?\\s*",
                        "featuresRepositories = mvn:nl.bidn.portal/features/0.1.0-SNAPSHOT/xml/features, "
                                + bench.toUri() + ", ")
                .replaceFirst("(?m)^featuresBoot\\s*=\\s*\\\\?\\s*", "featuresBoot = bench-bare, ");
        Files.writeString(features, text);
        Files.writeString(
                etc.resolve("org.ops4j.pax.web.cfg"),
                "org.osgi.service.http.port=" + port + "\norg.ops4j.pax.web.listening.addresses=127.0.0.1\n");
        replaceSetting(etc.resolve("org.apache.karaf.shell.cfg"), "sshPort", freePort());
        replaceSetting(etc.resolve("org.apache.karaf.management.cfg"), "rmiRegistryPort", freePort());
        replaceSetting(etc.resolve("org.apache.karaf.management.cfg"), "rmiServerPort", freePort());
    }

    private static void replaceSetting(Path file, String name, int value) throws IOException {
        Files.writeString(file, "\n" + name + " = " + value + "\n", StandardOpenOption.APPEND);
    }

    static Path bare() throws IOException {
        try (var jars = Files.list(Bench.CHECKOUT.resolve("bench/bare/target"))) {
            return jars.filter(f -> f.getFileName().toString().matches("bench-bare-.*(?<!sources)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("bench/bare is not built"));
        }
    }

    /** Seconds from the start of the JVM to the first page of the bare servlet. */
    double boot(boolean empty) throws Exception {
        if (empty) {
            remove(home.resolve("data"));
        }
        Files.createDirectories(home.resolve("data/log"));
        var builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("data/out.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_"));
        builder.environment().put("JAVA_OPTS", "-Xmx512m");
        var process = builder.start();
        try {
            Ready.await("http://127.0.0.1:" + port + "/bare/x", Duration.ofMinutes(2));
            var ready = Instant.now();
            return Duration.between(jvm(process).startInstant().orElseThrow(), ready)
                            .toMillis()
                    / 1e3;
        } finally {
            stop(process);
        }
    }

    /** The script's child that has run the longest; what the script itself does before is not measured, as it is not of ours. */
    private static ProcessHandle.Info jvm(Process script) {
        return script.descendants()
                .map(ProcessHandle::info)
                .filter(info -> info.command().orElse("").endsWith("java"))
                .min(Comparator.comparing(info -> info.startInstant().orElseThrow()))
                .orElseGet(script::info);
    }

    /** The script has the JVM as its child; the next boot must not be answered by this one. */
    private static void stop(Process script) {
        var processes = Stream.concat(script.descendants(), Stream.of(script.toHandle()))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> process.onExit().join());
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
