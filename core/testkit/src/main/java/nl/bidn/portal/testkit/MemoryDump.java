// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the memory of a JVM on this machine to a file, for a test that looks what is in it ({@link Needles}). */
public final class MemoryDump {
    private MemoryDump() {}

    /** All that somebody still refers to. */
    public static void ofLiving(long process, Path file) {
        dump(process, file, List.of());
    }

    /** The same, and what was not cleared away yet. */
    public static void ofAll(long process, Path file) {
        dump(process, file, List.of("-all"));
    }

    private static void dump(long process, Path file, List<String> options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process),
                "GC.heap_dump"));
        command.addAll(options);
        command.add(file.toString());
        try {
            var jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new AssertionError("jcmd: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
