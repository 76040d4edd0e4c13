// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connection to another system, used by one call at a time. */
final class Line {
    private static final int TO_READ = 16 * 1024;
    /** Room for a chunk with its size around it. */
    private static final int TO_WRITE = 32 * 1024;
    /** After this it is not used again, so that a host that moved is found. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Socket raw;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final long opened = System.nanoTime();
    private long idleSince = opened;
    private @Nullable Guard guard;
    private boolean deaf;

    /** @param socket the same as {@code raw}, or TLS over it */
    Line(Socket raw, Socket socket) throws IOException {
        this.raw = raw;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), TO_READ);
        this.out = new BufferedOutputStream(new Guarded(socket.getOutputStream()), TO_WRITE);
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** Begins a call. */
    void guardedBy(Guard present) throws IOException {
        guard = present;
        present.over(raw);
        present.connected();
        silence(present.patience());
    }

    /** How long it may be before the other side writes something. */
    void silence(Duration atMost) throws IOException {
        socket.setSoTimeout(millis(atMost));
    }

    /** As sockets take it, for whom nothing is for ever. */
    static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, time.toMillis()));
    }

    /** Whether the other side does not take what we write. */
    boolean isDeaf() {
        return deaf;
    }

    /** Ends a call after which the line can be used again. */
    void rest() {
        guard = null;
        idleSince = System.nanoTime();
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - idleSince);
    }

    /**
     * Whether the other side still listens: it must have said nothing since, not even that it goes. Costs a millisecond, and
     * spares most of the calls of which nobody would know whether they came through.
     */
    boolean isAlive() {
        if (System.nanoTime() - opened > LIFE.toNanos()) {
            return false;
        }
        try {
            silence(Duration.ofMillis(1));
            int unusedEndOrAnswerToNothing = in.read();
            return false;
        } catch (SocketTimeoutException quiet) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes leave of the other side, without waiting for its own. */
    void close() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // it is gone already
        }
        cut();
    }

    /** Without taking leave, which could take time. */
    void cut() {
        try {
            raw.close();
        } catch (IOException e) {
            // it is gone, which is what was wanted
        }
    }

    /** Tells the guard how long each piece takes. */
    private final class Guarded extends FilterOutputStream {
        Guarded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var present = guard;
            if (present == null) {
                throw new IOException("the call is over");
            }
            present.beginsToWrite();
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                deaf = true;
                throw e;
            } finally {
                present.hasWritten();
            }
        }
    }
}
