// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.keten.Sleutels;
import nl.bidn.product.wlzregistertoets.wus.Envelop;
import nl.bidn.product.wlzregistertoets.wus.Xmlsec1;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The system of a municipality looks people up, by REST and by SOAP, signed and not; and who sets it sees that it did. */
class WlzWebserviceJourney extends ZorgJourney {
    private static final String UMAR = "umar@voorbeeldstad.example";
    private static final String NAAM = "voorbeeldstad";
    private static final String REST = "/api/wlz-registertoets/v1/toetsen";
    private static final String SOAP = "/soap/wlz-registertoets/WlzRegistertoets";
    private static final String ONDERTEKEND = SOAP + "Ondertekend";
    private static final String JA = "999900006";

    @TempDir
    static Path map;

    private final HttpClient client;
    private String token = "";

    WlzWebserviceJourney() throws IOException {
        client = HttpClient.newBuilder()
                .sslContext(new Sleutels(portal.data().resolve("keys"), NAAM).context())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The key of the system, for xmlsec1. */
    @BeforeAll
    void takesTheKey() throws Exception {
        Path keys = portal.data().resolve("keys");
        var password = Files.readString(keys.resolve(NAAM + ".password")).strip();
        var store = KeyStore.getInstance(keys.resolve(NAAM + ".p12").toFile(), password.toCharArray());
        var alias = store.aliases().nextElement();
        var key = Objects.requireNonNull(store.getKey(alias, password.toCharArray()));
        token = Base64.getEncoder()
                .encodeToString(
                        Objects.requireNonNull(store.getCertificate(alias)).getEncoded());
        Files.writeString(map.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
    }

    @BeforeAll
    void theRegisterIsThere() {
        Await.until("the register", () -> Optional.of(rest(JA, "Z-er")).filter(answer -> answer.statusCode() == 200));
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }

    private HttpResponse<String> send(String path, String type, String content) {
        var request = HttpRequest.newBuilder(URI.create(portal.secureAddress(path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(content))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> rest(String bsn, String kenmerk) {
        return send(
                REST,
                "application/json",
                "{\"bsn\":\"%s\",\"doel\":\"wmo-aanvraag\",\"kenmerk\":\"%s\"}".formatted(bsn, kenmerk));
    }

    private HttpResponse<String> soap(String path, String message) {
        return send(path, "text/xml; charset=utf-8", message);
    }

    private String signed(Envelop envelop) throws Exception {
        // others may have moved the clock of the sandbox
        var now = Instant.parse(RunningPortal.parse(rest(JA, "Z-klok").body())
                .get("toetsmoment")
                .asText());
        return new Xmlsec1(map).onderteken(envelop.metCurve().sjabloon(token, now), map.resolve("key.pem"));
    }

    private static String text(Document message, String name) {
        return Envelop.enige(message, name).getTextContent();
    }

    @Test
    void looksUpByRest() {
        var answer = rest(JA, "Z-rest");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(RunningPortal.parse(answer.body()).get("status").asText()).isEqualTo("JA");
        assertThat(answer.headers().firstValue("API-Version")).isPresent();
        var wrong = rest("999900007", "Z-fout");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("bsn-elfproef").doesNotContain("999900007", "NEE");
    }

    @Test
    void looksUpBySoapOverTheLine() throws Exception {
        var envelop = new Envelop();
        var answer = soap(SOAP, envelop.ongetekend());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var xml = Envelop.lees(answer.body());
        assertThat(text(xml, "status")).isEqualTo("JA");
        assertThat(text(xml, "RelatesTo")).isEqualTo(envelop.nummer);
        assertThat(soap(SOAP, envelop.ongetekend()).body()).contains("bericht-dubbel");
    }

    @Test
    void looksUpBySignedSoapAndChecksTheSignatureOfTheAnswer() throws Exception {
        var message = signed(new Envelop());
        var answer = soap(ONDERTEKEND, message);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var xml = Envelop.lees(answer.body());
        var certificate =
                Base64.getDecoder().decode(text(xml, "BinarySecurityToken").getBytes(StandardCharsets.US_ASCII));
        var file = Files.writeString(map.resolve("portal.pem"), pem("CERTIFICATE", certificate));
        new Xmlsec1(map).controleer(answer.body(), file);
        assertThat(Envelop.enige(xml, "SignatureConfirmation").getAttribute("Value"))
                .isEqualTo(text(Envelop.lees(message), "SignatureValue").replaceAll("\\s", ""));
        assertThat(text(xml, "status")).isEqualTo("JA");
        assertThat(soap(ONDERTEKEND, message).statusCode()).as("the same again").isEqualTo(500);
        assertThat(soap(ONDERTEKEND, signed(new Envelop()).replace(JA, "999900018"))
                        .body())
                .contains("wsse:FailedCheck");
        assertThat(soap(ONDERTEKEND, new Envelop().ongetekend()).body()).contains("wsse:InvalidSecurity");
    }

    @Test
    void whoSetsItSeesThatTheSystemLookedUp() {
        assertThat(rest(JA, "Z-systeem").statusCode()).isEqualTo(200);
        goesTo(UMAR);
        comes(UMAR);
        open("/wlz-registertoets/verantwoording");

        assertThat(main())
                .contains("Z-systeem", "Zorgsysteem van Voorbeeldstad")
                .doesNotContain(JA);
    }
}
