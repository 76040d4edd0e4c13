// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.pulse;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does the same work again and again: after each pause, and at once when it is rung. Work that throws is
 * logged and done again after a longer pause.
 */
public final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Duration pause;
    private final Runnable work;
    private final Thread thread;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopped;

    public Pulse(String name, Duration pause, Runnable work) {
        this.pause = pause;
        this.work = work;
        this.thread = new Thread(this::loop, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void ring() {
        bell.release();
    }

    /** Lets the work end by itself, without an interrupt: in the midst of a query that closes Derby's files. */
    public void stop() throws InterruptedException {
        stopped = true;
        ring();
        thread.join(LAST_WORDS.toMillis());
    }

    private void loop() {
        while (!stopped) {
            try {
                work.run();
                await(pause);
            } catch (RuntimeException e) {
                LOG.warn("{} had trouble; trying again in {} s", thread.getName(), AFTER_TROUBLE.toSeconds(), e);
                await(AFTER_TROUBLE);
            }
        }
    }

    private void await(Duration atMost) {
        try {
            if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
