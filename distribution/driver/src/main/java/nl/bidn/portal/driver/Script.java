// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.driver;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The script {@code portal}, of a checkout or a built distribution, called with a certain environment. */
public final class Script {
    /** What a call came to. */
    public record Result(int status, String output) {}

    private final Path file;
    private final Map<String, String> environment;

    public Script(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
    }

    /** Calls the script and expects it to succeed; answers what it printed. */
    public String call(Duration limit, String... arguments) {
        var result = run(limit, arguments);
        if (result.status() != 0) {
            throw new AssertionError("./portal " + String.join(" ", arguments) + " ended with " + result.status()
                    + ":\n" + result.output());
        }
        return result.output();
    }

    public Result run(Duration limit, String... arguments) {
        try {
            var output = Files.createTempFile("portal", ".out");
            var process = builder(arguments).redirectOutput(output.toFile()).start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("./portal " + List.of(arguments) + " took longer than " + limit + ":\n"
                        + Files.readString(output));
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

    /** Calls the script and leaves it running. */
    Process begin(String... arguments) {
        try {
            return builder(arguments).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        var command =
                Stream.concat(Stream.of(file.toString()), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_"));
        builder.environment().putAll(environment);
        return builder;
    }
}
