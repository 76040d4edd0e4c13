// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One portal for all journeys of this JVM, started with the script as an operator would, in the sandbox. */
final class RunningPortal {
    private static final Path CHECKOUT = Path.of(System.getProperty("portal.checkout")).toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private final int http = freePort();
    private final int https = freePort();
    private final int ssh = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningPortal(Path data) {
        this.data = data;
    }

    /** Started at the first use, stopped when the JVM ends. */
    static RunningPortal shared() {
        return Holder.PORTAL;
    }

    private static final class Holder {
        static final RunningPortal PORTAL = start();

        private static RunningPortal start() {
            var data = Path.of(System.getProperty("portal.work")).resolve("journeys").toAbsolutePath();
            removeFolder(data);
            var portal = new RunningPortal(data);
            portal.script(Duration.ofMinutes(3), "start");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> portal.script(Duration.ofMinutes(1), "stop")));
            return portal;
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + http + path;
    }

    String secureAddress(String path) {
        return "https://127.0.0.1:" + https + path;
    }

    Path data() {
        return data;
    }

    /** One command at the portal's console; fails the test if the command fails. */
    String console(String command) {
        return script(Duration.ofSeconds(60), "console", command);
    }

    /** The same for a command that must be refused; answers what it said. */
    String refusedAtConsole(String command) {
        var result = run(Duration.ofSeconds(60), List.of("console", command));
        assertThat(result.status()).as(command + " must be refused: " + result.output()).isNotZero();
        return result.output();
    }

    /** Restarts the portal, politely or as a power cut would. */
    void restart(boolean politely) {
        if (politely) {
            script(Duration.ofMinutes(1), "stop");
        } else {
            kill();
        }
        script(Duration.ofMinutes(3), "start");
    }

    private void kill() {
        var status = script(Duration.ofSeconds(20), "status");
        var pid = Stream.of(status.split("\\D+")).filter(s -> !s.isEmpty()).toList();
        var process = pid.stream()
                .map(Long::parseLong)
                .flatMap(p -> ProcessHandle.of(p).stream())
                .filter(p -> p.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process of the portal in: " + status));
        process.destroyForcibly();
        process.onExit().join();
    }

    JsonNode json(String path) {
        return parse(get(path, "application/json").body());
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    HttpResponse<String> get(String path, String accept) {
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", accept)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String script(Duration limit, String... arguments) {
        var result = run(limit, List.of(arguments));
        assertThat(result.status())
                .as("./portal " + String.join(" ", arguments) + ": " + result.output())
                .isZero();
        return result.output();
    }

    private record Result(int status, String output) {}

    private Result run(Duration limit, List<String> arguments) {
        try {
            var output = Files.createTempFile("portal", ".out");
            var builder = new ProcessBuilder(
                    Stream.concat(Stream.of(CHECKOUT.resolve("portal").toString()), arguments.stream())
                            .toList());
            var environment = builder.environment();
            environment.put("PORTAL_DATA", data.toString());
            environment.put("PORTAL_HTTP_PORT", Integer.toString(http));
            environment.put("PORTAL_HTTPS_PORT", Integer.toString(https));
            environment.put("PORTAL_SSH_PORT", Integer.toString(ssh));
            environment.put("PORTAL_MODE", "sandbox");
            environment.remove("PORTAL_DB_URL");
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("./portal " + arguments + " took too long: " + Files.readString(output));
            }
            var text = Files.readString(output);
            Files.delete(output);
            return new Result(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeFolder(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
