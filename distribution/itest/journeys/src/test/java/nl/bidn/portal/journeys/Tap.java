// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy for browsers that keeps each byte that goes over the line, a file for each direction of each connection. */
final class Tap implements AutoCloseable {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int LONGEST_HEAD = 64 * 1024;

    private final Path folder;
    private final ServerSocket door;
    private final AtomicInteger connections = new AtomicInteger();

    private Tap(Path folder, ServerSocket door) {
        this.folder = folder;
        this.door = door;
    }

    static Tap open(Path folder) {
        try {
            var tap =
                    new Tap(Files.createDirectories(folder), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            beside(tap::accept);
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                beside(() -> serve(browser));
            } catch (IOException e) {
                // the door is shut
            }
        }
    }

    /** To wherever the first request says; a browser keeps a connection for one address. */
    private void serve(Socket browser) {
        int number = connections.incrementAndGet();
        try (browser) {
            String head = head(browser.getInputStream());
            String[] request = head.split(" ", 3);
            boolean tunnel = request[0].equals("CONNECT");
            var target = URI.create(tunnel ? "tunnel://" + request[1] : request[1]);
            try (var portal = new Socket(target.getHost(), target.getPort())) {
                var sent = Files.newOutputStream(folder.resolve(number + "-sent"));
                if (tunnel) {
                    browser.getOutputStream()
                            .write(("HTTP/1.1 200 OK" + END_OF_HEAD).getBytes(StandardCharsets.ISO_8859_1));
                } else {
                    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
                    sent.write(bytes);
                    portal.getOutputStream().write(bytes);
                }
                beside(() -> pump(browser, portal, sent));
                pump(portal, browser, Files.newOutputStream(folder.resolve(number + "-got")));
            }
        } catch (IOException e) {
            // one of them hung up
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            int next = in.read();
            if (next < 0 || head.size() > LONGEST_HEAD) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void pump(Socket from, Socket to, OutputStream kept) {
        byte[] piece = new byte[16 * 1024];
        try (kept) {
            for (int n = from.getInputStream().read(piece);
                    n >= 0;
                    n = from.getInputStream().read(piece)) {
                kept.write(piece, 0, n);
                to.getOutputStream().write(piece, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // one of them hung up
        }
    }

    private static void beside(Runnable work) {
        var thread = new Thread(work, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
