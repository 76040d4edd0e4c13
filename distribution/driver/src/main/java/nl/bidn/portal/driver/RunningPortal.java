// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.client.Console;
import nl.bidn.portal.sandbox.belastingdienst.Belastingdienst;
import nl.bidn.portal.sandbox.ciz.Ciz;

/** A portal in the sandbox with a data folder and ports of its own, started by its script as an operator would. */
public final class RunningPortal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private final int http = freePort();
    private final int https = freePort();
    private final int ssh = freePort();
    private final Script script;
    private Optional<Process> foreground = Optional.empty();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningPortal(Path checkout, Path data, Map<String, String> more) {
        this.data = data;
        var environment = new HashMap<>(Map.of(
                "PORTAL_DATA", data.toString(),
                "PORTAL_HTTP_PORT", Integer.toString(http),
                "PORTAL_HTTPS_PORT", Integer.toString(https),
                "PORTAL_SSH_PORT", Integer.toString(ssh),
                "PORTAL_SMTP_PORT", Integer.toString(freePort()),
                "PORTAL_EHERKENNING_PORT", Integer.toString(freePort()),
                "PORTAL_MODE", "sandbox"));
        environment.putAll(more);
        this.script = new Script(script(checkout), environment);
    }

    /** Of the distribution that was built last. */
    public static Path script(Path checkout) {
        return checkout.resolve("distribution/assembly/target/assembly/bin/portal");
    }

    /** One with an empty data folder that is not started yet. It is stopped when this JVM ends, if not before. */
    public static RunningPortal prepared(Path checkout, Path data, Map<String, String> more) {
        removeFolder(data);
        var portal = new RunningPortal(checkout, data.toAbsolutePath(), more);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // what lay in a folder of one test is gone, and was stopped by it
            if (Files.exists(script(checkout))) {
                portal.script.run(Duration.ofMinutes(1), "stop");
            }
        }));
        return portal;
    }

    /** One with an empty data folder that is started and ready. */
    public static RunningPortal fresh(Path checkout, Path data, Map<String, String> more) {
        var portal = prepared(checkout, data, more);
        portal.start();
        return portal;
    }

    public void start() {
        script.call(Duration.ofMinutes(3), "start");
    }

    /** Starts it in the foreground, as a person does who tries it; answers what the script printed until all was there. */
    public String run() {
        var process = script.begin("run");
        foreground = Optional.of(process);
        var said = new StringBuilder();
        try {
            var lines = process.inputReader();
            while (said.indexOf("\nCtrl-C") < 0) {
                var line = lines.readLine();
                if (line == null) {
                    throw new AssertionError("./portal run ended too soon:\n" + said);
                }
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.toString();
    }

    public void stop() {
        script.call(Duration.ofMinutes(1), "stop");
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        kill(process());
        foreground.ifPresent(run -> run.onExit().join());
    }

    /** The same for who asked for the process before, so that it is gone at once. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The JVM of the portal. */
    public ProcessHandle process() {
        return running("pid")
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .orElseThrow(() -> new AssertionError("no portal runs in " + data));
    }

    /** What the script noted of the portal that it started. */
    private Optional<String> running(String name) {
        try (var lines = Files.lines(data.resolve("running"))) {
            return lines.filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address(String path) {
        return "http://127.0.0.1:" + http + path;
    }

    public String secureAddress(String path) {
        return "https://localhost:" + https + path;
    }

    public int httpPort() {
        return http;
    }

    /** Of the console. */
    public int sshPort() {
        return ssh;
    }

    public Path data() {
        return data;
    }

    /** One command at the portal's console, which must succeed. */
    public String console(String command) {
        var result = tryAtConsole(command);
        if (result.status() != 0) {
            throw new AssertionError(command + " ended with " + result.status() + ":\n" + result.output());
        }
        return result.output();
    }

    /** One command that may be refused. As {@code ./portal console} does it, but without a JVM for each. */
    public Script.Result tryAtConsole(String command) {
        var bytes = new ByteArrayOutputStream();
        var output = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Path keys = data.resolve("keys");
        int status = new Console(
                        ssh, keys.resolve("console.password"), keys.resolve("ssh-host.key.pub"), Duration.ofSeconds(80))
                .run(command, output, output);
        return new Script.Result(status, bytes.toString(StandardCharsets.UTF_8));
    }

    /** What an operator does with the script while the portal runs. */
    public Script.Result byScript(String... arguments) {
        return script.run(Duration.ofSeconds(90), arguments);
    }

    /** One command that must be refused; answers what the console said. */
    public String refusedAtConsole(String command) {
        var result = tryAtConsole(command);
        if (result.status() == 0) {
            throw new AssertionError(command + " must be refused, but: " + result.output());
        }
        return result.output();
    }

    /** Moves the clock of the sandbox, for example by {@code +91d}. */
    public void moveClock(String step) {
        var request = HttpRequest.newBuilder(URI.create(address("/sandbox/klok")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("stap=" + URLEncoder.encode(step, StandardCharsets.UTF_8)))
                .build();
        var answer = send(client, request);
        if (answer.statusCode() != 303) {
            throw new AssertionError("the clock did not move: " + answer.statusCode());
        }
    }

    public JsonNode json(String path) {
        return parse(get(path, "application/json").body());
    }

    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    public HttpResponse<String> get(String path, String accept) {
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", accept)
                .timeout(Duration.ofSeconds(30))
                .build();
        return send(client, request);
    }

    /** The sandbox's Belastingdienst, which delivers to this portal. */
    public Belastingdienst belastingdienst() {
        try {
            return new Belastingdienst(data.resolve("keys"), https);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sandbox's CIZ, which delivers to this portal. */
    public Ciz ciz() {
        try {
            return new Ciz(data.resolve("keys"), https);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A port on which nobody listens at this moment, and that is given to nobody else in this JVM. */
    public static int freePort() {
        return Ports.free();
    }

    private static void removeFolder(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
