// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

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
 * Bounds tries from one address on this node: thirty in five minutes. Of IPv6 the first 64 bits count, as one subscriber
 * has all addresses below them. For any thread.
 */
final class AddressLimit {
    static final int MOST = 30;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 20_000;
    private static final int NETWORK_BYTES = 8;

    private record Count(Instant since, int tries) {}

    private final Map<String, Count> counts = new LinkedHashMap<>();

    synchronized boolean blocks(String address, Instant now) {
        return current(network(address), now).tries() >= MOST;
    }

    /** True: this try is the one with which the address must wait. */
    synchronized boolean count(String address, Instant now) {
        var network = network(address);
        var count = current(network, now);
        counts.remove(network);
        counts.put(network, new Count(count.since(), count.tries() + 1));
        if (counts.size() > MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count.tries() + 1 == MOST;
    }

    private Count current(String network, Instant now) {
        var count = counts.get(network);
        return count == null || now.isAfter(count.since().plus(WINDOW)) ? new Count(now, 0) : count;
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
