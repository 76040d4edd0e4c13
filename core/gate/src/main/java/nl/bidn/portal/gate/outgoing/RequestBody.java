// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Writes a request: its head, and then what is sent. With a known length as it is, else in chunks; but what fits into the
 * buffer as a whole has a length after all, as some systems know no chunks.
 */
final class RequestBody extends OutputStream {
    private static final int BUFFER = 16 * 1024;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final String head;
    private final OutputStream line;
    private final OptionalLong length;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long taken;
    private boolean begun;

    /** @param head its lines, each with an end, without that which tells how long it is */
    RequestBody(String head, OutputStream line, OptionalLong length) {
        this.head = head;
        this.line = line;
        this.length = length;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        taken += count;
        if (length.isPresent() && taken > length.getAsLong()) {
            throw new IllegalStateException("The content is longer than the " + length.getAsLong() + " bytes it told");
        }
        for (int done = 0; done < count; ) {
            if (filled == BUFFER) {
                pass();
            }
            int piece = Math.min(BUFFER - filled, count - done);
            System.arraycopy(bytes, offset + done, buffer, filled, piece);
            filled += piece;
            done += piece;
        }
    }

    private void pass() throws IOException {
        if (!begun) {
            begin(length);
        }
        if (length.isEmpty()) {
            write(Integer.toHexString(filled));
            line.write(LINE_END);
        }
        line.write(buffer, 0, filled);
        if (length.isEmpty()) {
            line.write(LINE_END);
        }
        filled = 0;
    }

    private void begin(OptionalLong known) throws IOException {
        begun = true;
        write(head);
        write(known.isPresent() ? "Content-Length: " + known.getAsLong() : "Transfer-Encoding: chunked");
        line.write(LINE_END);
        line.write(LINE_END);
    }

    private void write(String text) throws IOException {
        line.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Ends the request; without this the other side knows that it is not whole. */
    void finish() throws IOException {
        if (length.isPresent() && taken < length.getAsLong()) {
            throw new IllegalStateException(
                    "The content is " + taken + " bytes and not the " + length.getAsLong() + " it told");
        }
        boolean chunked = begun && length.isEmpty();
        if (!begun) {
            begin(OptionalLong.of(taken));
            line.write(buffer, 0, filled);
        } else if (filled > 0) {
            pass();
        }
        if (chunked) {
            write("0\r\n\r\n");
        }
        line.flush();
    }
}
