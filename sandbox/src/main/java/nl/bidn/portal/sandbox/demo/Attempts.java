// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries something once a second beside the start, until it worked or was tried often enough. */
final class Attempts {
    /** What is tried. */
    @FunctionalInterface
    interface Attempt {
        /**
         * @return whether it worked
         * @throws Exception any: then it is tried again
         */
        boolean works() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final String what;
    private final int most;
    private @Nullable ScheduledExecutorService timer;
    private int tries;

    /** @param what for the log, and as the name of the thread */
    Attempts(String what, int most) {
        this.what = what;
        this.most = most;
    }

    /** Begins anew. */
    synchronized void start(Attempt attempt) {
        stop();
        tries = 0;
        var scheduler = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "sandbox-" + what);
            thread.setDaemon(true);
            return thread;
        });
        var unused = scheduler.scheduleWithFixedDelay(() -> once(attempt), 0, 1, TimeUnit.SECONDS);
        timer = scheduler;
    }

    private void once(Attempt attempt) {
        Exception why = null;
        try {
            if (attempt.works()) {
                LOG.info("The {} of the sandbox is done", what);
                stop();
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception e) {
            LOG.debug("{}: {}", what, e.toString());
            why = e;
        }
        if (++tries >= most) {
            LOG.warn("The {} of the sandbox did not succeed", what, why);
            stop();
        }
    }

    synchronized void stop() {
        var scheduler = timer;
        if (scheduler != null) {
            scheduler.shutdownNow();
            timer = null;
        }
    }
}
