// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.sessions;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;

/**
 * A session in the memory of this node. Its activity is counted here at each request, and now and then in its row. For
 * any thread.
 */
final class LiveSession {
    /** How far the row may be behind the memory. */
    static final long BEHIND_MILLIS = 30_000;

    private final Session session;
    private final long started;
    /** Until when the token is good; for ever, unless it is the one before the present. */
    private final long goodUntil;

    private final AtomicLong active;
    private final AtomicLong written;

    LiveSession(Session session, long goodUntil) {
        this.session = session;
        this.goodUntil = goodUntil;
        this.started = session.startedAt().toEpochMilli();
        long last = session.lastActivity().toEpochMilli();
        this.active = new AtomicLong(last);
        this.written = new AtomicLong(last);
    }

    String id() {
        return session.id();
    }

    boolean isReplaced(long now) {
        return now >= goodUntil;
    }

    /** As it is now. */
    Session session() {
        long last = active.get();
        return last == session.lastActivity().toEpochMilli() ? session : session.activeAt(Instant.ofEpochMilli(last));
    }

    boolean isIdle(long now) {
        return now >= active.get() + Sessions.IDLE.toMillis();
    }

    boolean isTooOld(long now) {
        return now >= started + Sessions.ABSOLUTE.toMillis();
    }

    /** When it ends, or ended, if nothing more happens. */
    Instant end() {
        return Instant.ofEpochMilli(
                Math.min(active.get() + Sessions.IDLE.toMillis(), started + Sessions.ABSOLUTE.toMillis()));
    }

    /** Counts activity, of this node or of another; it never goes back. */
    void active(long at) {
        if (at > active.get()) {
            active.accumulateAndGet(at, Math::max);
        }
    }

    /** Whether the row should be written now; says so to one thread only. */
    boolean takesWriting(long now) {
        long before = written.get();
        return now - before >= BEHIND_MILLIS && written.compareAndSet(before, now);
    }
}
