// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.oinregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.bidn.portal.identity.OinRegister.Answer;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.portal.values.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorRegisterTest {
    private static final Oin OIN = Oin.of("00000099000000001000");
    /** Far more than an answer takes, also on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration HARDLY_ANY = Duration.ofMillis(400);

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private int status = 200;
    private byte[] answer = new byte[0];
    private String asked = "";
    private boolean silent;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            try {
                if (silent) {
                    over.await();
                }
                exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/";
    }

    private Answer lookUp() {
        return at(TestEnvironment.sandbox().with("oin.register", address()));
    }

    private static Answer at(TestEnvironment environment) {
        return at(environment, PATIENCE);
    }

    private static Answer at(TestEnvironment environment, Duration patience) {
        return new CorRegister(environment, patience).lookUp(OIN);
    }

    private void answers(String json) {
        answer = json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void findsANumberInUse() {
        answers("{\"oin\":\"" + OIN + "\",\"naam\":\"Gemeente Voorbeeldstad\",\"status\":\"Actief\"}");
        assertThat(lookUp()).isEqualTo(new Answer(Outcome.FOUND, "Gemeente Voorbeeldstad"));
        assertThat(asked).isEqualTo("GET /v1/organisaties/00000099000000001000");
    }

    @Test
    void findsItInAList() {
        answers("{\"organisaties\":[{\"oin\":\"00000099000000002000\",\"naam\":\"Ander\"},{\"oin\":\"" + OIN
                + "\",\"naam\":\"Deze\",\"status\":\"Actief\"}]}");
        assertThat(lookUp()).isEqualTo(new Answer(Outcome.FOUND, "Deze"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"oin\":\"00000099000000001000\",\"naam\":\"Was\",\"status\":\"Ingetrokken\"}",
                "{\"organisaties\":[]}"
            })
    void aNumberThatIsNotInUseIsNotFound(String json) {
        answers(json);
        assertThat(lookUp()).isEqualTo(new Answer(Outcome.NOT_FOUND, ""));
    }

    @Test
    void whatTheRegisterDoesNotKnowIsNotFound() {
        status = 404;
        assertThat(lookUp().outcome()).isEqualTo(Outcome.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "{\"oin\":\"00000099000000002000\"}", "[]", "null", "{"})
    void anAnswerThatIsNoneIsNotReached(String text) {
        answers(text);
        assertThat(lookUp().outcome()).isEqualTo(Outcome.NOT_REACHABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 500, 503})
    void anyOtherStatusIsNotReached(int other) {
        status = other;
        assertThat(lookUp().outcome()).isEqualTo(Outcome.NOT_REACHABLE);
    }

    @Test
    void anEndlessAnswerIsNotReached() {
        answers("{\"naam\":\"" + "x".repeat(70_000) + "\"}");
        assertThat(lookUp().outcome()).isEqualTo(Outcome.NOT_REACHABLE);
    }

    @Test
    void silenceIsNotReached() {
        silent = true;
        assertThat(at(TestEnvironment.sandbox().with("oin.register", address()), HARDLY_ANY)
                        .outcome())
                .isEqualTo(Outcome.NOT_REACHABLE);
    }

    @Test
    void nobodyThereIsNotReached() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(at(TestEnvironment.sandbox().with("oin.register", "http://127.0.0.1:" + port))
                        .outcome())
                .isEqualTo(Outcome.NOT_REACHABLE);
    }

    @Test
    void productionAsksOverHttpsAlone() {
        answers("{\"oin\":\"" + OIN + "\",\"naam\":\"X\",\"status\":\"Actief\"}");
        assertThat(at(TestEnvironment.production().with("oin.register", address()))
                        .outcome())
                .isEqualTo(Outcome.NOT_REACHABLE);
        assertThat(at(TestEnvironment.sandbox().with("oin.register", "file:///etc"))
                        .outcome())
                .isEqualTo(Outcome.NOT_REACHABLE);
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        assertThat(at(TestEnvironment.production()).outcome()).isEqualTo(Outcome.NOT_CONFIGURED);
    }
}
