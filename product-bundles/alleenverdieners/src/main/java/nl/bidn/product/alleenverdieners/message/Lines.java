// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each at most so long, with the SHA-256 of all that was read. For one thread. */
final class Lines {
    /** Stands for a line that is longer than any may be. */
    static final String TOO_LONG = "\u0000";

    private static final int LONGEST = 100;
    private static final long MOST_BYTES = 64L << 20;
    private static final String MARK = "\u00EF\u00BB\u00BF";

    private final InputStream in;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] line = new byte[LONGEST];
    private int at;
    private int filled;
    private long bytes;
    private int number;

    Lines(InputStream in) {
        this.in = in;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next line without its end, one character a byte; none at the end of the file. */
    @Nullable
    String next() throws IOException {
        int length = 0;
        int read = read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (length < LONGEST) {
                line[length] = (byte) read;
            }
            length++;
            read = read();
        }
        number++;
        return length > LONGEST ? TOO_LONG : text(length);
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** Whether more was sent than a delivery may be. */
    boolean tooMuch() {
        return bytes > MOST_BYTES;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private String text(int length) {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        String text = new String(line, 0, end, StandardCharsets.ISO_8859_1);
        return number == 1 && text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private int read() throws IOException {
        if (at == filled) {
            if (tooMuch()) {
                return -1;
            }
            filled = Math.max(0, in.read(buffer));
            at = 0;
            bytes += filled;
            digest.update(buffer, 0, filled);
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }
}
