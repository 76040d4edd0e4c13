// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether the packed parts of a PDF become more than a signed form can be: a few megabytes of zeros pack a thousand times
 * smaller. A parser unpacks them before it can be stopped, so this looks first, without keeping what comes out.
 */
final class Uitpakken {
    /** Of one part: a page of 600 dots an inch fits. */
    static final long LARGEST_PART = 64L * 1024 * 1024;
    /** Of all together. */
    static final long MOST_UNPACKED = 1024L * 1024 * 1024;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 64 * 1024;
    private static final int DEEPEST = 3;
    /** RFC 1950: the method in the first byte. */
    private static final int DEFLATE = 8;

    private long left = MOST_UNPACKED;

    private Uitpakken() {}

    static boolean isTooMuch(byte[] content) {
        var look = new Uitpakken();
        for (int at = next(content, 0); at >= 0; at = next(content, at)) {
            if (look.unpack(content, at, content.length - at, 1)) {
                return true;
            }
        }
        return false;
    }

    /** Where the data of the next stream begins; -1: there is none. */
    private static int next(byte[] content, int from) {
        for (int i = from; i + STREAM.length < content.length; i++) {
            if (matches(content, i)) {
                int at = i + STREAM.length;
                while (at < content.length && (content[at] == '\r' || content[at] == '\n')) {
                    at++;
                }
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is more than may be; what is not packed in this way gives nothing. */
    private boolean unpack(byte[] content, int from, int length, int depth) {
        if (length < 2 || (content[from] & 0x0f) != DEFLATE) {
            return false;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, length);
            var out = new byte[BUFFER];
            boolean first = true;
            long part = LARGEST_PART;
            for (int size = inflater.inflate(out); size > 0; size = inflater.inflate(out)) {
                left -= size;
                part -= size;
                if (left < 0 || part < 0 || (first && depth < DEEPEST && unpack(out, 0, size, depth + 1))) {
                    return true;
                }
                first = false;
            }
            return false;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
