// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

/**
 * Where a call goes.
 *
 * @param secure whether with TLS
 * @param host in ASCII, or an IP address without brackets
 * @param path what is asked there, with its query
 */
record Target(boolean secure, String host, int port, String path) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    static int usualPort(boolean secure) {
        return secure ? HTTPS : HTTP;
    }

    /** As it stands in the header {@code Host}. */
    String authority() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return port == usualPort(secure) ? name : name + ":" + port;
    }
}
