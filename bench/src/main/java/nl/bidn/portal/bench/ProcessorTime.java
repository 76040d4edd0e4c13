// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time that a portal has used, and its simulated broker, which lives in the same process. In milliseconds; read
 * from /proc.
 */
record ProcessorTime(double portal, double broker) {
    private static final double MILLISECONDS_PER_TICK = 10;
    /** Linux keeps fifteen letters of the name of a thread. */
    private static final String BROKER = "sandbox-eherken";

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    static ProcessorTime of(ProcessHandle process) throws IOException {
        var folder = Path.of("/proc/" + process.pid());
        double broker = 0;
        try (var threads = Files.list(folder.resolve("task"))) {
            for (var thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).startsWith(BROKER)) {
                    broker += milliseconds(thread.resolve("stat"));
                }
            }
        }
        return new ProcessorTime(milliseconds(folder.resolve("stat")) - broker, broker);
    }

    /** The fields after the name, which may hold anything. */
    private static double milliseconds(Path stat) throws IOException {
        var text = Files.readString(stat);
        var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLISECONDS_PER_TICK;
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(portal - before.portal, broker - before.broker);
    }
}
