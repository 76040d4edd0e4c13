// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Called by the script {@code portal}, not by people. The exit status is the answer: 0 done, 1 the command failed, 2 wrong use,
 * 3 nobody there. Secrets come in as the names of files.
 */
public final class Client {
    private Client() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    static int run(List<String> args) {
        String what = args.isEmpty() ? "" : args.get(0);
        if (what.equals("console") && args.size() == 6) {
            return new Console(
                            Integer.parseInt(args.get(1)),
                            Path.of(args.get(2)),
                            Path.of(args.get(3)),
                            Duration.ofSeconds(Long.parseLong(args.get(4))))
                    .run(args.get(5), System.out, System.err);
        }
        if (what.equals("ready") && args.size() == 3) {
            return Readiness.at(URI.create(args.get(1)), Long.parseLong(args.get(2)));
        }
        if (what.equals("health") && args.size() == 2) {
            return Status.print(URI.create(args.get(1)));
        }
        if (what.equals("accounts") && args.size() == 2) {
            return Accounts.print(URI.create(args.get(1)));
        }
        if (what.equals("sandbox-keys") && args.size() == 2) {
            return SandboxKeys.make(Path.of(args.get(1)));
        }
        System.err.println(
                "use: console PORT PASSWORD-FILE HOST-KEY SECONDS COMMAND | ready URL PID | health URL | accounts URL | sandbox-keys FOLDER");
        return 2;
    }
}
