// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds tries from one address on this node, for ways in. Of IPv6 the first 64 bits count, as one subscriber has all
 * addresses below them. Of more than twenty thousand addresses the one that tried longest ago is forgotten. For any thread.
 */
public final class AddressLimit {
    private static final int MOST_ADDRESSES = 20_000;
    private static final int NETWORK_BYTES = 8;

    private record Count(Instant since, int tries) {}

    private final int most;
    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** @param window from the first try on; after it the count begins anew */
    public AddressLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Whether there have been as many tries as may be. */
    public synchronized boolean blocks(String address, Instant now) {
        return current(network(address), now).tries() >= most;
    }

    /** Counts a try; answers how many there are now. */
    public synchronized int count(String address, Instant now) {
        var network = network(address);
        var count = current(network, now);
        counts.remove(network);
        counts.put(network, new Count(count.since(), count.tries() + 1));
        if (counts.size() > MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count.tries() + 1;
    }

    private Count current(String network, Instant now) {
        var count = counts.get(network);
        return count == null || now.isAfter(count.since().plus(window)) ? new Count(now, 0) : count;
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // with a colon it is never looked up as a name
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
