// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.bidn.portal.clockwork.store.Outcome;
import nl.bidn.portal.clockwork.store.Piece;
import org.jspecify.annotations.Nullable;

/** The pieces that a hand took in one go. When it is slow, somebody else may give back what it has not begun. */
final class Batch {
    private final Deque<Piece> waiting;
    private List<Outcome> outcomes = new ArrayList<>();
    private long mark = System.nanoTime();

    Batch(List<Piece> pieces) {
        waiting = new ArrayDeque<>(pieces);
    }

    /** The next one to work on; null: there is none. */
    synchronized @Nullable Piece next() {
        return waiting.poll();
    }

    synchronized void came(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** Whether what came of pieces has been lying here for so long. */
    synchronized boolean isOlderThan(Duration age) {
        return System.nanoTime() - mark > age.toNanos();
    }

    /** What came of pieces since the last time. */
    synchronized List<Outcome> takeOutcomes() {
        List<Outcome> taken = outcomes;
        outcomes = new ArrayList<>();
        mark = System.nanoTime();
        return taken;
    }

    /** The same, and all that was not begun goes back. */
    synchronized List<Outcome> takeAll(Instant due) {
        waiting.forEach(piece -> outcomes.add(new Outcome.Back(piece.id(), due)));
        waiting.clear();
        return takeOutcomes();
    }
}
