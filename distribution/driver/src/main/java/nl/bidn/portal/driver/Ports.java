// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Ports for servers that are started later, and started again. Each is given once in a JVM, and none is of those that Linux gives to
 * whoever asks for any port (32768 and up, {@code ip_local_port_range}): a call of a neighbour could have one of them while the server
 * is down. For any thread.
 */
final class Ports {
    private static final int FIRST = 10_240;
    private static final int END = 32_768;
    private static final Random RANDOM = new SecureRandom();
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    /** One on which nobody listens at this moment. */
    static synchronized int free() {
        int port;
        do {
            port = RANDOM.nextInt(FIRST, END);
        } while (!GIVEN.add(port) || !isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (var here = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return here.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
