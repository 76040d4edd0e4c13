// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bounds tries from one address on this node: thirty wrong ones in five minutes. For any thread. */
final class AddressLimit {
    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 20_000;

    private record Count(Instant since, int tries) {}

    private final Map<String, Count> counts = new LinkedHashMap<>();

    synchronized boolean blocks(String address, Instant now) {
        return current(address, now).tries() >= MOST;
    }

    synchronized void failed(String address, Instant now) {
        var count = current(address, now);
        counts.remove(address);
        counts.put(address, new Count(count.since(), count.tries() + 1));
        if (counts.size() > MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    private Count current(String address, Instant now) {
        var count = counts.get(address);
        return count == null || now.isAfter(count.since().plus(WINDOW)) ? new Count(now, 0) : count;
    }
}
