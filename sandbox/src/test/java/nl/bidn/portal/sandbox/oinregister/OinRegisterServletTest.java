// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.oinregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.bidn.portal.gate.oinregister.CorRegister;
import nl.bidn.portal.identity.OinRegister.Answer;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.portal.values.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of the sandbox, by itself and as the portal asks it. */
class OinRegisterServletTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String KNOWN = "/organisaties/00000099000000012000";

    private final OinRegisterServlet servlet = new OinRegisterServlet();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sandbox/oin-register", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/sandbox/oin-register".length());
            Served served = Served.get(servlet, path, LOOPBACK);
            byte[] body = served.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(served.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void saysWhoHasANumberForTesting() throws IOException {
        Served served = Served.get(servlet, KNOWN, LOOPBACK);

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Content-Type", "application/hal+json;charset=UTF-8");
        var json = new ObjectMapper();
        assertThat(json.readTree(served.body()))
                .isEqualTo(json.readTree("{\"oin\":\"00000099000000012000\",\"naam\":\"Voorbeeldorganisatie 12\","
                        + "\"status\":\"Actief\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organisaties/00000099000000404000",
                "/organisaties/00000001002220647000",
                "/organisaties/0000009900000001200",
                "/organisaties/00000099000000012000/",
                "/organisaties/",
                "/organisaties",
                "/",
                "/anders/00000099000000012000"
            })
    void knowsNothingElse(String path) {
        Served served = Served.get(servlet, path, LOOPBACK);

        assertThat(served.status()).isEqualTo(404);
        assertThat(served.body()).isEmpty();
    }

    @Test
    void answersThisMachineAlone() {
        assertThat(List.of("192.0.2.7", "2001:db8::7"))
                .allSatisfy(elsewhere -> assertThat(
                                Served.get(servlet, KNOWN, elsewhere).status())
                        .isEqualTo(404));
        assertThat(Served.get(servlet, KNOWN, "::1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "00000099000000012000, FOUND, Voorbeeldorganisatie 12",
        "00000099000000404000, NOT_FOUND, ''",
        "00000099000000410000, NOT_FOUND, ''",
        "00000001002220647000, NOT_FOUND, ''"
    })
    void isUnderstoodByThePortal(String oin, Outcome outcome, String name) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/sandbox/oin-register";
        var register = new CorRegister(TestEnvironment.sandbox().with("oin.register", address));

        assertThat(register.lookUp(Oin.of(oin))).isEqualTo(new Answer(outcome, name));
    }
}
