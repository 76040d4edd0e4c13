// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Another system, on this machine: reads requests and does with each what the test says, good or bad. */
final class Partner implements AutoCloseable {
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Socket> lines = new ConcurrentLinkedQueue<>();
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger requests = new AtomicInteger();
    private final Semaphore left = new Semaphore(0);
    final Queue<String> protocols = new ConcurrentLinkedQueue<>();
    final Queue<Long> sessions = new ConcurrentLinkedQueue<>();
    private final String scheme;

    /** What it does with one request. */
    @FunctionalInterface
    interface Manners {
        /** @return whether it waits for another request on the line */
        boolean answer(Request request) throws Exception;
    }

    private Partner(String scheme, ServerSocket door, Manners manners) {
        this.scheme = scheme;
        this.door = door;
        threads.execute(() -> accept(manners));
    }

    static Partner plain(Manners manners) throws IOException {
        return new Partner("http", new ServerSocket(0, 50, TestKeys.here()), manners);
    }

    static Partner secure(SSLContext context, Manners manners, String... protocols) throws IOException {
        var door = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50, TestKeys.here());
        door.setNeedClientAuth(true);
        if (protocols.length > 0) {
            door.setEnabledProtocols(protocols);
        }
        return new Partner("https", door, manners);
    }

    URI at(String host, String path) {
        return URI.create(scheme + "://" + host + ":" + door.getLocalPort() + path);
    }

    URI address() {
        return at("localhost", "/berichten");
    }

    private void accept(Manners manners) {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                lines.add(line);
                connections.incrementAndGet();
                threads.execute(() -> serve(line, manners));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket line, Manners manners) {
        try (line) {
            X509Certificate caller = null;
            if (line instanceof SSLSocket tls) {
                tls.startHandshake();
                caller = (X509Certificate) tls.getSession().getPeerCertificates()[0];
                protocols.add(tls.getSession().getProtocol());
                sessions.add(tls.getSession().getCreationTime());
            }
            var in = new BufferedInputStream(line.getInputStream());
            var out = new BufferedOutputStream(line.getOutputStream());
            for (boolean more = true; more; ) {
                var request = Request.read(in, out, line, caller);
                if (request == null) {
                    return;
                }
                requests.incrementAndGet();
                more = manners.answer(request);
                out.flush();
            }
        } catch (Exception e) {
            // the line broke, or the test had enough
        } finally {
            left.release();
        }
    }

    /** Waits until this side has left one more of its lines. */
    void awaitLeft() throws InterruptedException {
        assertThat(left.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    /** What came, of which the content is still to be read. */
    record Request(
            String first,
            Map<String, String> headers,
            InputStream in,
            OutputStream out,
            Socket line,
            @Nullable X509Certificate caller) {
        static @Nullable Request read(InputStream in, OutputStream out, Socket line, @Nullable X509Certificate caller)
                throws IOException {
            var first = line(in);
            if (first.isEmpty()) {
                return null;
            }
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var next = line(in); !next.isEmpty(); next = line(in)) {
                headers.merge(next.split(": ", 2)[0], next.split(": ", 2)[1], (a, b) -> a + "|" + b);
            }
            return new Request(first, headers, in, out, line, caller);
        }

        private static String line(InputStream in) throws IOException {
            var text = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                text.append((char) next);
            }
            return text.toString().strip();
        }

        String content() throws IOException {
            var bytes = new java.io.ByteArrayOutputStream();
            drain(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }

        /** @return how many bytes there were */
        long drain(OutputStream to) throws IOException {
            var length = headers.get("Content-Length");
            if (length != null) {
                return copy(Long.parseLong(length), to);
            }
            long all = 0;
            for (long size = Long.parseLong(line(in), 16); size > 0; size = Long.parseLong(line(in), 16)) {
                all += copy(size, to);
                line(in);
            }
            line(in);
            return all;
        }

        private long copy(long count, OutputStream to) throws IOException {
            var buffer = new byte[8192];
            for (long left = count; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException("broke off");
                }
                to.write(buffer, 0, read);
                left -= read;
            }
            return count;
        }

        void say(String... text) throws IOException {
            for (var line : text) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
        }

        boolean answer(int status, String content) throws IOException {
            say("HTTP/1.1 " + status + " Zo\r\nContent-Type: text/plain\r\nContent-Length: " + content.length()
                    + "\r\n\r\n" + content);
            return true;
        }
    }

    static Manners echo() {
        return request -> request.answer(200, request.content());
    }

    /** Well at first, so that there is a line. */
    static Manners atSecond(Manners bad) {
        var first = new AtomicBoolean(true);
        return request -> first.getAndSet(false) ? echo().answer(request) : bad.answer(request);
    }

    /** Reads all, and says these lines and content in answer, and no more. */
    static Manners says(String... text) {
        return request -> {
            request.content();
            request.say(text);
            return false;
        };
    }

    /** Neither reads nor says anything, until the test is over. */
    static Manners silent() {
        return request -> {
            new CountDownLatch(1).await();
            return false;
        };
    }

    List<Socket> lines() {
        return List.copyOf(lines);
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var line : lines) {
            line.close();
        }
        threads.shutdownNow();
    }
}
