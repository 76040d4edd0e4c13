// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Leaves out the terminal's escape sequences: ESC [ ... letter. Closing it flushes and leaves the stream below open. */
final class WithoutColours extends FilterOutputStream {
    private static final int ESCAPE = 0x1b;

    private enum State {
        TEXT,
        ESCAPED,
        SEQUENCE
    }

    private State state = State.TEXT;

    WithoutColours(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        switch (state) {
            case TEXT -> text(b);
            case ESCAPED -> state = b == '[' ? State.SEQUENCE : State.TEXT;
            case SEQUENCE -> state = b >= '@' && b <= '~' ? State.TEXT : State.SEQUENCE;
        }
    }

    private void text(int b) throws IOException {
        if (b == ESCAPE) {
            state = State.ESCAPED;
        } else if (b != '\r') {
            out.write(b);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
