// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a number of requests in at once, so that one interface never takes all threads. A body may stream for minutes, so
 * there is no time limit but the server's on a silent line.
 */
public final class Turns {
    /** How many requests one interface answers at once. */
    public static final int MOST_AT_ONCE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    /** How long requests at work get to finish. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private volatile boolean stopped;

    /**
     * Who got a turn gives it back.
     *
     * @throws Refused if so many are at work, or the interface is just going
     */
    public void take() throws Refused {
        if (!free.tryAcquire()) {
            throw Refused.busy();
        }
        if (stopped) {
            free.release();
            throw Refused.busy();
        }
    }

    public void giveBack() {
        free.release();
    }

    /** Gives no more turns, and waits for those that were given, for a while. */
    public void stop(String address) {
        stopped = true;
        try {
            if (!free.tryAcquire(MOST_AT_ONCE, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("Requests at interface {} are broken off", address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
