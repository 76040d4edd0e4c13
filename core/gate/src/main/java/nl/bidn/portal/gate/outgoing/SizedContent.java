// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** As many bytes of a line as were told. */
final class SizedContent extends InPieces {
    private final InputStream line;
    private long left;

    SizedContent(InputStream line, long length) {
        this.line = line;
        this.left = length;
    }

    long left() {
        return left;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = line.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the answer broke off");
        }
        left -= count;
        return count;
    }
}
