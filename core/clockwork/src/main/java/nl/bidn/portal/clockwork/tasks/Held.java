// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.clockwork.store.Outcome;
import nl.bidn.portal.clockwork.store.Piece;
import nl.bidn.portal.clockwork.store.TaskClaims;
import nl.bidn.portal.clockwork.store.TaskClaims.Holder;
import nl.bidn.portal.clockwork.store.WorkerKey;

/**
 * The pieces that this node has. Each by a lease that is renewed for as long as they are here, so that those of a node that
 * was killed are done elsewhere once it has ended. For any thread.
 */
final class Held {
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(20);

    /**
     * What came of an attempt to get some.
     *
     * @param more whether there may be more
     */
    record Got(List<Piece> pieces, boolean more) {}

    private final TaskClaims claims;
    private final Clock clock;
    private final Holder holder;
    /** When the lease of a piece was last renewed. */
    private final Map<Long, Instant> renewed = new ConcurrentHashMap<>();

    Held(TaskClaims claims, Clock clock, Holder holder) {
        this.claims = claims;
        this.clock = clock;
        this.holder = holder;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Got claim(WorkerKey key, int most) {
        Instant now = now();
        List<Piece> claimed = claims.claim(key, holder, now, now.plus(LEASE), most);
        List<Piece> pieces = new ArrayList<>();
        List<Outcome> dropped = new ArrayList<>();
        for (Piece piece : claimed) {
            // one that is here already came again, as the clock went on faster than its lease was renewed
            if (renewed.put(piece.id(), now) == null) {
                if (piece.dropped()) {
                    dropped.add(new Outcome.Done(piece.id()));
                } else {
                    pieces.add(piece);
                }
            }
        }
        settle(dropped);
        return new Got(pieces, claimed.size() == most);
    }

    /**
     * They are not here any more, also if that can't be written down: then their lease ends.
     *
     * @return whether one of them was asked again in the meantime
     */
    boolean settle(List<Outcome> outcomes) {
        outcomes.forEach(outcome -> renewed.remove(outcome.id()));
        return !outcomes.isEmpty() && claims.settle(outcomes, holder) > 0;
    }

    /** To be called every few seconds. */
    void renewLeases() {
        Instant now = now();
        List<Long> old = renewed.entrySet().stream()
                .filter(e -> Duration.between(e.getValue(), now).abs().compareTo(RENEWED_AFTER) > 0)
                .map(Map.Entry::getKey)
                .toList();
        if (!old.isEmpty()) {
            claims.renew(old, holder, now.plus(LEASE));
            old.forEach(id -> renewed.replace(id, now));
        }
    }

    /** What an earlier life of this node had. */
    void takeBack(WorkerKey key) {
        Instant now = now();
        claims.takeBack(key, holder, now, now.plus(LEASE));
    }
}
