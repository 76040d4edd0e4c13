// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.util.Optional;

/** Addresses within the portal: whatever leads elsewhere is refused (OWASP ASVS 5.0, 3.7.2: no open redirects). */
public final class LocalPath {
    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The path if a browser that follows it surely stays in the portal. */
    public static Optional<String> of(String candidate) {
        if (candidate.isEmpty() || candidate.length() > LONGEST || candidate.charAt(0) != '/') {
            return Optional.empty();
        }
        if (candidate.length() > 1 && candidate.charAt(1) == '/') {
            return Optional.empty();
        }
        for (int i = 0; i < candidate.length(); i++) {
            char c = candidate.charAt(i);
            if (c == '\\' || c <= ' ' || c >= 127) {
                return Optional.empty();
            }
        }
        return Optional.of(candidate);
    }

    /** An address below a folder, such as a product; refused if it climbs out. */
    public static Optional<String> below(String folder, String path) {
        return path.contains("..") || path.startsWith("/") ? Optional.empty() : of(folder + "/" + path);
    }

    /** Without what stands after the question mark. */
    public static String withoutQuery(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }
}
