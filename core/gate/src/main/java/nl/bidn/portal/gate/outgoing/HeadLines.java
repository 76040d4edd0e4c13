// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines of an answer, up to a number of bytes for all of them. */
final class HeadLines {
    private final InputStream in;
    private final byte[] line;
    private int left;

    HeadLines(InputStream in, int most) {
        this.in = in;
        this.line = new byte[most];
        this.left = most;
    }

    /** Without its end. */
    String next() throws IOException {
        int size = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the other side hung up in place of an answer");
            }
            if (--left < 0) {
                throw new IOException("the head of the answer is too large");
            }
            line[size++] = (byte) next;
        }
        int end = size > 0 && line[size - 1] == '\r' ? size - 1 : size;
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }
}
