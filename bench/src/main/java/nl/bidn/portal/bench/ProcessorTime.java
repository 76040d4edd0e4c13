// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time of a process so far, in milliseconds: in all, and of that the just-in-time compiler. Read from /proc, so of
 * Linux alone.
 */
record ProcessorTime(double all, double compiler) {
    private static final double MILLISECONDS_PER_TICK = 10;
    /** "C1 CompilerThread0", of which Linux keeps fifteen letters. */
    private static final String COMPILER = "C[12] CompilerThre";

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    static ProcessorTime of(ProcessHandle process) throws IOException {
        var folder = Path.of("/proc/" + process.pid());
        double compiler = 0;
        try (var threads = Files.list(folder.resolve("task"))) {
            for (var thread : threads.toList()) {
                compiler += ofCompiler(thread);
            }
        }
        return new ProcessorTime(milliseconds(folder.resolve("stat")), compiler);
    }

    private static double ofCompiler(Path thread) {
        try {
            boolean compiler = Files.readString(thread.resolve("comm")).strip().matches(COMPILER);
            return compiler ? milliseconds(thread.resolve("stat")) : 0;
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    /** The fields after the name, which may hold anything. */
    private static double milliseconds(Path stat) throws IOException {
        var text = Files.readString(stat);
        var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLISECONDS_PER_TICK;
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(all - before.all, compiler - before.compiler);
    }
}
