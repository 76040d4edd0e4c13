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
    /** Another machine on the internet. */
    ELSEWHERE,
    /** Another machine on a private network, as those of Diginetwerk are, and as our own are. */
    PRIVATE,
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
        return within != NOWHERE && isOurs(address) ? HERE : within;
    }

    private static Whereabouts ofFour(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]);
        if (first == 0 || first >= RESERVED) {
            return NOWHERE;
        }
        return isPrivate(first, Byte.toUnsignedInt(bytes[1])) ? PRIVATE : ELSEWHERE;
    }

    /** RFC 1918, what providers share (RFC 6598), and networks that are for measuring (RFC 2544). */
    private static boolean isPrivate(int first, int second) {
        return switch (first) {
            case 10 -> true;
            case 100 -> second >= 64 && second < 128;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 168;
            case 198 -> second == 18 || second == 19;
            default -> false;
        };
    }

    /** Some lead to an IPv4 address that they carry. */
    private static Whereabouts ofSix(byte[] bytes) {
        if (startsWith(bytes, TEREDO)) {
            return NOWHERE;
        }
        if (startsWith(bytes, IPV4_COMPATIBLE) || startsWith(bytes, NAT64)) {
            return carried(bytes, NAT64.length);
        }
        if (startsWith(bytes, SIX_TO_FOUR)) {
            return carried(bytes, SIX_TO_FOUR.length);
        }
        return isUniqueLocal(bytes[0]) || isSiteLocal(bytes) ? PRIVATE : ELSEWHERE;
    }

    /** RFC 4193: fc00::/7. */
    private static boolean isUniqueLocal(byte first) {
        return (first & 0xfe) == 0xfc;
    }

    /** RFC 3879, given up but still understood: fec0::/10. */
    private static boolean isSiteLocal(byte[] bytes) {
        return (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xc0) == 0xc0;
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
