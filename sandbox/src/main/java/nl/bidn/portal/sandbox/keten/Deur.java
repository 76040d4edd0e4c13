// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of its own on loopback, with a few threads; whoever has no certificate of the sandbox's authority stays out. */
public final class Deur implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deur.class);
    private static final int THREADS = 4;
    private static final int QUEUE = 256;

    private final HttpsServer server;
    private final ThreadPoolExecutor threads;

    /** Answers a message. */
    @FunctionalInterface
    public interface Loket {
        /** @throws IOException if what came can't be read */
        Antwoord antwoord(InputStream bericht) throws IOException;
    }

    /** An answer over HTTP. */
    public record Antwoord(int status, String text) {}

    /**
     * One that speaks SOAP.
     *
     * @param port 0: any
     */
    public Deur(String name, int port, Sleutels sleutels, Loket loket) throws IOException {
        this(name, port, sleutels, "text/xml; charset=utf-8", loket);
    }

    /** @param contentType of its answers */
    public Deur(String name, int port, Sleutels sleutels, String contentType, Loket loket) throws IOException {
        var context = sleutels.context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), QUEUE);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var needed = context.getDefaultSSLParameters();
                needed.setNeedClientAuth(true);
                parameters.setSSLParameters(needed);
            }
        });
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> {
                    var thread = new Thread(work, "sandbox-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, contentType, loket));
        server.start();
    }

    private static void handle(HttpExchange exchange, String contentType, Loket loket) throws IOException {
        try (exchange) {
            Antwoord antwoord;
            try {
                antwoord = loket.antwoord(exchange.getRequestBody());
            } catch (IOException | RuntimeException e) {
                LOG.warn("a message at a stand-in failed: {}", e.toString());
                antwoord = new Antwoord(500, "");
            }
            byte[] body = antwoord.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(antwoord.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    public URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
