// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Cookies of the portal. Over HTTPS each is bound to this host by {@code __Host-} (OWASP ASVS 5.0, 3.3.1 to 3.3.4); over
 * plain HTTP, which only the sandbox speaks, browsers refuse that prefix and it is left out.
 */
public final class Cookies {
    private static final String PREFIX = "__Host-";

    private Cookies() {}

    static String name(String name, boolean secure) {
        return secure ? PREFIX + name : name;
    }

    /** Finds a value in the {@code Cookie} header without taking the header apart. */
    static @Nullable String find(@Nullable String header, String name) {
        if (header == null) {
            return null;
        }
        int start = 0;
        while (start < header.length()) {
            while (start < header.length() && (header.charAt(start) == ' ' || header.charAt(start) == ';')) {
                start++;
            }
            int end = header.indexOf(';', start);
            end = end < 0 ? header.length() : end;
            if (header.startsWith(name, start)
                    && start + name.length() < end
                    && header.charAt(start + name.length()) == '=') {
                return header.substring(start + name.length() + 1, end);
            }
            start = end;
        }
        return null;
    }

    /** The header that sets a cookie; without an age it lasts until the browser closes. */
    static String set(String name, String value, boolean secure, @Nullable Duration age) {
        var header = new StringBuilder(128)
                .append(name(name, secure))
                .append('=')
                .append(value)
                .append("; Path=/; HttpOnly; SameSite=Lax");
        if (secure) {
            header.append("; Secure");
        }
        if (age != null) {
            header.append("; Max-Age=").append(age.toSeconds());
        }
        return header.toString();
    }
}
