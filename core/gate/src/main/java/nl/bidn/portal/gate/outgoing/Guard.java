// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks after one call, from another thread: cuts its line when there is none in time, when the other side does not read
 * what we write, when the whole takes too long, and when the thread of the caller is interrupted. That the other side
 * does not write is for the timeout of the socket.
 */
final class Guard implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration SELDOM = Duration.ofSeconds(1);
    private static final int LOOKS = 10;

    private final Thread caller = Thread.currentThread();
    private final Duration patience;
    private final Duration most;
    private final long begun = System.nanoTime();
    private final ScheduledFuture<?> looking;

    private boolean connected;
    private long writingSince;
    private boolean writing;
    private @Nullable Socket line;
    private @Nullable String cutBecause;

    /** @param most for the whole call */
    Guard(ScheduledExecutorService watch, Duration patience, Duration most) {
        this.patience = patience;
        this.most = most;
        long pause = Math.min(
                SELDOM.toNanos(),
                Math.max(OFTEN.toNanos(), patience.dividedBy(LOOKS).toNanos()));
        this.looking = watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    Duration patience() {
        return patience;
    }

    /** What is left of the time for a connection; not below a millisecond. */
    Duration toConnect() {
        var left = patience.minusNanos(System.nanoTime() - begun);
        return left.toMillis() > 0 ? left : Duration.ofMillis(1);
    }

    /** From now on it is this one that is cut. */
    synchronized void over(Socket socket) throws IOException {
        line = socket;
        if (cutBecause != null) {
            socket.close();
        }
    }

    /** The line is for another call now. */
    synchronized void letGo() {
        line = null;
    }

    synchronized void connected() {
        connected = true;
    }

    synchronized void beginsToWrite() {
        writing = true;
        writingSince = System.nanoTime();
    }

    synchronized void hasWritten() {
        writing = false;
    }

    private synchronized void look() {
        long now = System.nanoTime();
        if (caller.isInterrupted()) {
            cut("the call was stopped");
        } else if (!connected && now - begun > patience.toNanos()) {
            cut("no line after " + inWords(patience));
        } else if (writing && now - writingSince > patience.toNanos()) {
            cut("the other side read nothing for " + inWords(patience));
        } else if (now - begun > most.toNanos()) {
            cut("not done after " + inWords(most));
        }
    }

    private void cut(String why) {
        if (cutBecause == null) {
            cutBecause = why;
            var present = line;
            if (present != null) {
                try {
                    present.close();
                } catch (IOException e) {
                    // it is gone, which is what was wanted
                }
            }
        }
    }

    /** The same failure, and if it came from a time that was up it says which. */
    synchronized IOException explain(IOException failure) {
        var why = cutBecause;
        if (why == null && failure instanceof SocketTimeoutException) {
            why = "the other side was silent for " + inWords(patience);
        }
        return why == null || why.equals(failure.getMessage()) ? failure : new IOException(why, failure);
    }

    private static String inWords(Duration time) {
        return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
