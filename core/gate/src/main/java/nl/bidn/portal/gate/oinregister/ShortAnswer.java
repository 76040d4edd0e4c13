// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.oinregister;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads an answer that is small and comes soon, or not at all. */
final class ShortAnswer {
    private static final int MOST_BYTES = 64 * 1024;

    private ShortAnswer() {}

    /** @param patience for the whole; each silence is bounded by the line itself */
    static byte[] of(InputStream content, Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        var read = new ByteArrayOutputStream();
        byte[] part = new byte[4096];
        try (content) {
            for (int length = content.read(part); length >= 0; length = content.read(part)) {
                read.write(part, 0, length);
                if (read.size() > MOST_BYTES || System.nanoTime() > until) {
                    throw new IOException("an answer that is too long or too slow");
                }
            }
        }
        return read.toByteArray();
    }
}
