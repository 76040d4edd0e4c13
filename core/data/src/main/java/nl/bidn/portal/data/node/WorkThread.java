// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does pieces of work in order, and is there while there are some. What comes after its end is not done. */
final class WorkThread implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(WorkThread.class);
    private static final long LAST_SECONDS = 30;
    private static final long IDLE_SECONDS = 10;

    private final String name;
    private final ThreadPoolExecutor executor;

    WorkThread(String name) {
        this.name = name;
        this.executor =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException ended) {
            LOG.debug("{} has ended", name);
        }
    }

    /** Drops what waits, and waits for the piece that is under way: Derby does not take interrupts well. */
    void close() {
        executor.shutdown();
        executor.getQueue().clear();
        try {
            if (!executor.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} was still at work after {} seconds", name, LAST_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
