// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ports on which this process listens, as the kernel of Linux sees them. */
final class Sockets {
    private static final String LISTENING = "0A";
    private static final String LOOPBACK_4 = "0100007F";
    private static final String LOOPBACK_6 = "00000000000000000000000001000000";
    private static final String LOOPBACK_4_IN_6 = "0000000000000000FFFF00000100007F";

    /** A port, and whether it can be reached from this machine alone. */
    record Listening(int port, boolean loopback) {}

    private Sockets() {}

    static Set<Listening> ofThisProcess() {
        Set<String> own = inodes();
        Set<Listening> listening = new HashSet<>();
        for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            lines(table)
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(columns -> columns[3].equals(LISTENING) && own.contains(columns[9]))
                    .forEach(columns -> listening.add(listening(columns[1])));
        }
        return listening;
    }

    /** Whether RMI answers there: that is the door by which Pax Exam calls the tests. */
    static boolean isRmi(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
            socket.setSoTimeout(2000);
            socket.getOutputStream().write(new byte[] {'J', 'R', 'M', 'I', 0, 2, 0x4b});
            return socket.getInputStream().read() == 0x4e;
        } catch (IOException e) {
            return false;
        }
    }

    private static Listening listening(String addressAndPort) {
        String[] parts = addressAndPort.split(":", -1);
        boolean loopback = List.of(LOOPBACK_4, LOOPBACK_6, LOOPBACK_4_IN_6).contains(parts[0]);
        return new Listening(Integer.parseInt(parts[1], 16), loopback);
    }

    private static Set<String> inodes() {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                target(descriptor)
                        .filter(t -> t.startsWith("socket:["))
                        .forEach(t -> inodes.add(t.replaceAll("\\D", "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inodes;
    }

    /** Empty if the descriptor was closed meanwhile. */
    private static Stream<String> target(Path descriptor) {
        try {
            return Stream.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
