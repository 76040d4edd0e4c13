// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.bidn.portal.gate.fake.Certificates;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.FakeProduct;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Systems that come straight to the portal, with client certificates in TLS. */
class TlsTest {
    private static final String STRANGER = "00000099000000009000";

    private static Certificates certificates;
    private static Door door;
    private static int port;

    @BeforeAll
    static void open() throws Exception {
        certificates = Door.certificates(Door.KNOWN, Door.POWERLESS, Door.UNKNOWN, STRANGER);
        certificates.make("server", "CN=localhost");
        certificates.make("nameless", "CN=systeem zonder OIN");
        door = new Door(Map.of());
        door.gate.came(FakeProduct.with("deur", 1, new DoorResource()));
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(certificates.open("server"));
        tls.setKeyStorePassword(Certificates.PASSWORD);
        tls.setTrustStore(certificates.trusting(Door.KNOWN, Door.POWERLESS, Door.UNKNOWN, "nameless"));
        tls.setWantClientAuth(true);
        port = door.container.openTls(tls);
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void knowsASystemByItsCertificate() throws Exception {
        var answer = get("wie", Door.KNOWN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"k\"");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(answer.headers().firstValue("API-Version")).contains("1.2.3");
    }

    @Test
    void refusesTheOthers() throws Exception {
        assertThat(get("wie", "").statusCode()).isEqualTo(401);
        assertThat(get("wie", "nameless").statusCode()).isEqualTo(401);
        assertThat(get("wie", Door.UNKNOWN).statusCode()).isEqualTo(403);
        assertThat(get("wie", Door.POWERLESS).statusCode()).isEqualTo(403);
        assertThat(get("openapi.json", "").statusCode()).isEqualTo(200);
    }

    @Test
    void hasNoUseForACertificateThatItDoesNotTrust() throws Exception {
        assertThat(get("wie", STRANGER).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> get(String path, String own) throws Exception {
        var client = HttpClient.newBuilder()
                .sslContext(certificates.client("server", own))
                .build();
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/deur/v1/" + path))
                .timeout(Door.PATIENCE)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
