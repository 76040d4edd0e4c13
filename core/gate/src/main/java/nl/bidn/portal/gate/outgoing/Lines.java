// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines that wait for the next call to the same system in the same trust. For any thread. */
final class Lines {
    private static final int MOST_EACH = 16;
    /** Shorter than most servers wait. */
    private static final Duration MOST_IDLE = Duration.ofSeconds(20);

    private final Map<Ends, Deque<Line>> waiting = new HashMap<>();
    private boolean closed;

    /** What lines must have alike to stand in for each other. */
    record Ends(boolean secure, String host, int port, Optional<X509Certificate> trusted) {}

    /** One that still works, if there is one: the one that was used last. */
    Optional<Line> take(Ends ends) {
        for (var line = poll(ends); line != null; line = poll(ends)) {
            if (line.isAlive()) {
                return Optional.of(line);
            }
            line.cut();
        }
        return Optional.empty();
    }

    private synchronized @Nullable Line poll(Ends ends) {
        var present = waiting.get(ends);
        return present == null ? null : present.pollFirst();
    }

    void keep(Ends ends, Line line) {
        line.rest();
        if (!add(ends, line)) {
            line.close();
        }
    }

    private synchronized boolean add(Ends ends, Line line) {
        var present = waiting.computeIfAbsent(ends, unused -> new ArrayDeque<>());
        if (closed || present.size() >= MOST_EACH) {
            return false;
        }
        present.addFirst(line);
        return true;
    }

    /** Closes those that waited too long. */
    void sweep() {
        take(line -> line.idle().compareTo(MOST_IDLE) > 0).forEach(Line::close);
    }

    /** Closes all, and whatever comes later. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        take(line -> true).forEach(Line::cut);
    }

    private synchronized List<Line> take(Predicate<Line> which) {
        var taken = new ArrayList<Line>();
        for (var lines : waiting.values()) {
            lines.removeIf(line -> which.test(line) && taken.add(line));
        }
        waiting.values().removeIf(Deque::isEmpty);
        return taken;
    }
}
