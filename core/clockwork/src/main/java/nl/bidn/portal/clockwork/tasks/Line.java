// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import nl.bidn.portal.clockwork.store.Outcome;
import nl.bidn.portal.clockwork.store.Piece;
import nl.bidn.portal.clockwork.store.WorkerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker that is there, with its hands: as many threads as it does pieces at once, each of which takes some, works them
 * off, says what came of them and takes some more. A hand that finds nothing goes away until somebody rings.
 */
final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    /** So long, at most, is it not written down that a piece was done, while others of its batch are. */
    private static final Duration LYING = Duration.ofMillis(50);
    /** A batch in which nothing came to its end for so long is slow. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final WorkerKey key;
    private final int atOnce;
    private final Labour labour;
    private final Held held;
    private final Executor threads;
    private final Pace pace = new Pace();
    private final Set<Batch> batches = ConcurrentHashMap.newKeySet();
    private final Object taking = new Object();
    private boolean begun;
    private int hands;
    private boolean rung;
    private volatile boolean closed;

    Line(WorkerKey key, int atOnce, Labour labour, Held held, Executor threads) {
        this.key = key;
        this.atOnce = atOnce;
        this.labour = labour;
        this.held = held;
        this.threads = threads;
    }

    WorkerKey key() {
        return key;
    }

    /** There may be work. */
    void ring() {
        synchronized (this) {
            rung = true;
            if (closed || hands == atOnce) {
                return;
            }
            hands++;
        }
        try {
            threads.execute(this::hand);
        } catch (RejectedExecutionException e) {
            left();
        }
    }

    synchronized boolean hasFreeHands() {
        return hands < atOnce;
    }

    /** Takes no more pieces, and gives back what was not begun. */
    void close() {
        closed = true;
        batches.forEach(this::giveBack);
    }

    /** Gives back what waits behind a piece that takes its time. */
    void relieve() {
        batches.stream().filter(batch -> batch.isOlderThan(SLOW)).forEach(this::giveBack);
    }

    private void giveBack(Batch batch) {
        settle(batch.takeAll(held.now()));
    }

    private void settle(List<Outcome> outcomes) {
        if (held.settle(outcomes)) {
            ring();
        }
    }

    private void hand() {
        boolean leaves = false;
        try {
            boolean welcome = true;
            while (welcome && !leaves) {
                leaves = mayLeave();
                welcome = leaves || round();
            }
        } catch (RuntimeException e) {
            LOG.warn("The work of {} is interrupted; it goes on when the database answers", key, e);
        } finally {
            if (!leaves) {
                left();
            }
        }
    }

    /** Decides it and does it at once, so that no ring gets lost. */
    private synchronized boolean mayLeave() {
        if (rung && !closed) {
            rung = false;
            return false;
        }
        hands--;
        return true;
    }

    private synchronized void left() {
        hands--;
    }

    /** Whether the product takes work: if not, it is no use to go on before the next beat. */
    private boolean round() {
        int most = pace.size();
        Held.Got got = take(most);
        if (got.more()) {
            ring();
        }
        Batch batch = new Batch(got.pieces());
        batches.add(batch);
        long start = System.nanoTime();
        boolean welcome;
        try {
            welcome = work(batch);
        } finally {
            batches.remove(batch);
            settle(batch.takeAll(held.now()));
        }
        if (got.pieces().size() == most) {
            pace.took(Duration.ofNanos(System.nanoTime() - start));
        }
        return welcome;
    }

    /** One hand at a time: on Derby it may have to wait, and each that waits has a connection. */
    private Held.Got take(int most) {
        synchronized (taking) {
            if (!begun) {
                held.takeBack(key);
                begun = true;
            }
            return held.claim(key, most);
        }
    }

    private boolean work(Batch batch) {
        boolean welcome = true;
        Piece piece = closed ? null : batch.next();
        while (piece != null) {
            Outcome outcome = labour.work(piece);
            batch.came(outcome);
            if (batch.isOlderThan(LYING)) {
                settle(batch.takeOutcomes());
            }
            welcome = !(outcome instanceof Outcome.Back);
            piece = closed || !welcome ? null : batch.next();
        }
        return welcome;
    }
}
