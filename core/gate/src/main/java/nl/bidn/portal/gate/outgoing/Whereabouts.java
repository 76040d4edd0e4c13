// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;

/** To what an IP address leads. */
enum Whereabouts {
    /** Another machine, also one on a private network, as those of Diginetwerk are. */
    ELSEWHERE,
    /** This machine. */
    HERE,
    /** No one machine, or one that only this network segment knows: among them are doors of clouds to their secrets. */
    NOWHERE;

    private static final int RESERVED = 240;
    private static final int BYTES_OF_IPV4 = 4;
    private static final byte[] IPV4_COMPATIBLE = new byte[12];
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] SIX_TO_FOUR = {0x20, 0x02};
    private static final byte[] TEREDO = {0x20, 0x01, 0, 0};

    static Whereabouts of(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return HERE;
        }
        if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress()) {
            return NOWHERE;
        }
        var within = address instanceof Inet6Address ? ofSix(address.getAddress()) : ofFour(address.getAddress());
        return within == ELSEWHERE && isOurs(address) ? HERE : within;
    }

    private static Whereabouts ofFour(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]);
        return first == 0 || first >= RESERVED ? NOWHERE : ELSEWHERE;
    }

    /** Some lead to an IPv4 address that they carry. */
    private static Whereabouts ofSix(byte[] bytes) {
        if (startsWith(bytes, TEREDO)) {
            return NOWHERE;
        }
        if (startsWith(bytes, IPV4_COMPATIBLE) || startsWith(bytes, NAT64)) {
            return carried(bytes, NAT64.length);
        }
        return startsWith(bytes, SIX_TO_FOUR) ? carried(bytes, SIX_TO_FOUR.length) : ELSEWHERE;
    }

    private static Whereabouts carried(byte[] bytes, int from) {
        try {
            return of(Inet4Address.getByAddress(Arrays.copyOfRange(bytes, from, from + BYTES_OF_IPV4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false;
        }
    }
}
