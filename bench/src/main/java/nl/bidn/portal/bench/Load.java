// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Asks for one page again and again over kept-alive connections on loopback, for a bounded time. */
final class Load {
    private static final int CONNECTIONS = 16;

    private final int port;
    private final byte[] request;

    Load(int port, String path, Map<String, String> headers) {
        this.port = port;
        var text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        this.request = text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Answers per second; any answer other than 200 fails the bench. */
    double perSecond(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        var work = new ArrayList<Callable<Long>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            work.add(() -> askUntil(end));
        }
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long answers = 0;
            for (var result : pool.invokeAll(work)) {
                answers += result.get();
            }
            return answers * 1e9 / time.toNanos();
        } finally {
            pool.shutdownNow();
        }
    }

    private long askUntil(long end) throws IOException {
        long answers = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            var answer = new Answer(socket.getInputStream());
            while (System.nanoTime() < end) {
                out.write(request);
                answer.read();
                answers++;
            }
        }
        return answers;
    }

    /** Reads answers with a Content-Length, with no more work than that needs. */
    private static final class Answer {
        private final InputStream in;
        private final byte[] buffer = new byte[256 * 1024];

        Answer(InputStream in) {
            this.in = in;
        }

        void read() throws IOException {
            int have = 0;
            int headEnd = -1;
            while (headEnd < 0) {
                have += more(have);
                headEnd = endOfHead(have);
            }
            var head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
            if (!head.startsWith("HTTP/1.1 200")) {
                throw new IOException("not 200: " + head.lines().findFirst().orElse(""));
            }
            int rest = headEnd + 4 + contentLength(head) - have;
            while (rest > 0) {
                rest -= more(0);
            }
        }

        private int more(int from) throws IOException {
            int count = in.read(buffer, from, buffer.length - from);
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            return count;
        }

        private int endOfHead(int have) {
            for (int i = 3; i < have; i++) {
                if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                    return i - 3;
                }
            }
            return -1;
        }

        private static int contentLength(String head) throws IOException {
            int at = head.indexOf("Content-Length: ");
            if (at < 0) {
                throw new IOException("no Content-Length in: " + head);
            }
            int end = head.indexOf('\r', at);
            return Integer.parseInt(head.substring(at + 16, end < 0 ? head.length() : end));
        }
    }
}
