// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the signatures that came in while they are fresh, so that a message is not taken twice. Of this node alone: a
 * service that must not do things twice looks at the number of the message itself.
 */
final class Replays {
    /** More than a node can take in the time that a signature is fresh; at the end the oldest is forgotten. */
    private static final int MOST = 50_000;

    private final Duration fresh;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    Replays(Duration fresh) {
        this.fresh = fresh;
    }

    /** Whether this is the first time. */
    synchronized boolean isFirst(String fingerprint, Instant now) {
        var oldest = seen.entrySet().iterator();
        while (oldest.hasNext()) {
            var entry = oldest.next();
            if (seen.size() <= MOST && entry.getValue().plus(fresh).isAfter(now)) {
                break;
            }
            oldest.remove();
        }
        return seen.putIfAbsent(fingerprint, now) == null;
    }
}
