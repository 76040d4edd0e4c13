// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import nl.bidn.portal.signin.eherkenning.message.Refused;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Row C4: a broker, or somebody in its place, that answers otherwise than it should. */
class HttpResolverTest {
    /** The longest that may be set: an answer that comes is taken, however busy the machine is. */
    private static final String PATIENT = "60";

    private static final String HASTY = "2";

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] ask(Answer answer) throws IOException {
        return ask(PATIENT, answer);
    }

    private static byte[] ask(String seconds, Answer answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var pool = Executors.newCachedThreadPool();
        server.setExecutor(pool);
        server.createContext("/", answer::to);
        server.start();
        try (var room = new Room(TestDatabase.derby())) {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ars");
            return new HttpResolver(identity(room, seconds))
                    .resolve(address, "text/xml", "<x/>".getBytes(StandardCharsets.UTF_8));
        } finally {
            server.stop(0);
            pool.shutdownNow();
        }
    }

    /** Waits two seconds and no longer. */
    private static Identity identity(Room room, String seconds) {
        room.environment.with("eherkenning.resolve.seconds", seconds);
        return new Identity(room.environment, room.clock);
    }

    private static void refused(Reason reason, Answer answer) {
        refused(reason, PATIENT, answer);
    }

    private static void refused(Reason reason, String seconds, Answer answer) {
        var refused = catchThrowableOfType(Refused.class, () -> ask(seconds, answer));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
    }

    @Test
    void asksAsTheBindingSays() throws IOException {
        var answered = ask(exchange -> {
            var headers = exchange.getRequestHeaders();
            var said = exchange.getRequestMethod() + " " + headers.getFirst("Content-Type") + " "
                    + headers.getFirst("SOAPAction");
            send(exchange, 200, "text/xml; charset=utf-8", said.getBytes(StandardCharsets.UTF_8));
        });
        assertThat(new String(answered, StandardCharsets.UTF_8))
                .isEqualTo("POST text/xml; charset=utf-8 \"http://www.oasis-open.org/committees/security\"");
    }

    @Test
    void takesNoOtherAnswer() {
        refused(Reason.RESOLVE_FAILED, exchange -> send(exchange, 500, "text/xml", new byte[10]));
        refused(Reason.RESOLVE_FAILED, exchange -> send(exchange, 200, "text/html", new byte[10]));
        refused(Reason.RESOLVE_FAILED, exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            send(exchange, 302, "text/xml", new byte[10]);
        });
        refused(
                Reason.RESOLVE_TOO_LARGE,
                exchange -> send(exchange, 200, "text/xml", new byte[HttpResolver.MOST_BYTES + 1]));
    }

    @Test
    void waitsNotForEver() {
        var done = new CountDownLatch(1);
        refused(Reason.RESOLVE_FAILED, HASTY, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        done.countDown();
    }

    @Test
    void nobodyThere() {
        try (var room = new Room(TestDatabase.derby())) {
            var resolver = new HttpResolver(identity(room, PATIENT));
            var refused = catchThrowableOfType(
                    Refused.class, () -> resolver.resolve(URI.create("http://127.0.0.1:1/"), "text/xml", new byte[1]));
            assertThat(refused.reason()).isEqualTo(Reason.RESOLVE_FAILED);
        }
    }
}
