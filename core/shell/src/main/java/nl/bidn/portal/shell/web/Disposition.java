// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.nio.charset.StandardCharsets;

/** The {@code Content-Disposition} of a file to save (RFC 6266, RFC 8187). */
public final class Disposition {
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    /** A plain name for old programs, and the whole name in UTF-8 beside it where they differ. */
    public static String attachment(String fileName) {
        String name = fileName.replace('/', '_').replace('\\', '_').strip();
        name = name.isEmpty() ? "bestand" : name;
        var plain = new StringBuilder();
        name.chars().forEach(c -> plain.append(c < ' ' || c > '~' || c == '"' || c == '%' ? '_' : (char) c));
        String header = "attachment; filename=\"" + plain + "\"";
        return name.contentEquals(plain) ? header : header + "; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", b & 0xff));
            }
        }
        return encoded.toString();
    }
}
