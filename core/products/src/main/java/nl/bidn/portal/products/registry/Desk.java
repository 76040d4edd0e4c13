// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of the registry: what is put on it is done in order, and nothing that it meets stops it. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final ScheduledThreadPoolExecutor worker;

    Desk() {
        worker = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(null, work, "products-registry", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        worker.setRemoveOnCancelPolicy(true);
        worker.prestartAllCoreThreads();
    }

    void now(Runnable work) {
        try {
            worker.execute(() -> safely(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("The registry is closed");
        }
    }

    Future<?> later(Runnable work, long millis) {
        try {
            return worker.schedule(() -> safely(work), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The registry is closed");
            return CompletableFuture.completedFuture(null);
        }
    }

    void close() {
        worker.shutdownNow();
    }

    private void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            if (worker.isShutdown()) {
                LOG.debug("The registry was closed meanwhile", e);
            } else {
                LOG.error("The registry of products met what it did not expect", e);
            }
        }
    }
}
