// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the scripts of the pages in Node.js, which has the same WebCrypto as a browser. */
final class Node {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Path SCRIPTS = Path.of("src/main/resources/static");
    private static final Path PROEF = Path.of("src/test/node/proef.mjs").toAbsolutePath();

    private final Path folder;
    private final ArrayNode opdrachten = JSON.createArrayNode();

    Node(Path folder) {
        this.folder = folder;
        try (Stream<Path> all = Files.list(SCRIPTS)) {
            // only what says so is a module to Node.js
            Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
            for (Path script :
                    all.filter(file -> file.toString().endsWith(".js")).toList()) {
                Files.copy(script, folder.resolve(script.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One thing more to do; its outcome comes at the same place in the answer of {@link #run}. */
    ObjectNode doe(String wat) {
        return opdrachten.addObject().put("doe", wat);
    }

    /** Does all that was asked: {@code goed}, or {@code reden} and {@code plek}. */
    JsonNode run() throws IOException, InterruptedException {
        var process = new ProcessBuilder("node", PROEF.toString(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(opdrachten.toString().getBytes(StandardCharsets.UTF_8));
        }
        opdrachten.removeAll();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("Node.js failed; see above");
        }
        return JSON.readTree(answer);
    }

    /** As {@link #run}, of which there is one. */
    JsonNode een() throws IOException, InterruptedException {
        return run().get(0);
    }

    /** Runs another script with the scripts of the pages. */
    void praat(String script, String... argumenten) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("node", PROEF.resolveSibling(script).toString(), folder.toString()));
        command.addAll(List.of(argumenten));
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new AssertionError("Node.js failed; see above");
        }
    }
}
