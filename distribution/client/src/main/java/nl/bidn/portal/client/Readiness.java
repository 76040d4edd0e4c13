// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until the portal says that it is ready, or until its process is gone. */
final class Readiness {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Readiness() {}

    static int at(URI address, long pid) {
        Web web = new Web();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (answers(web, address)) {
                return 0;
            }
            if (gone(pid)) {
                return 1;
            }
        }
        return 3;
    }

    private static boolean answers(Web web, URI address) {
        try {
            return web.get(address).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Also the pause between two questions: it ends at once when the process does. */
    private static boolean gone(long pid) {
        CompletableFuture<ProcessHandle> exit =
                ProcessHandle.of(pid).map(ProcessHandle::onExit).orElse(CompletableFuture.completedFuture(null));
        try {
            exit.get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (java.util.concurrent.ExecutionException e) {
            return true;
        }
    }
}
