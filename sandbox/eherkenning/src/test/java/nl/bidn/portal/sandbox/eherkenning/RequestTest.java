// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which requests are taken, and what a service provider hears of one that is not. */
class RequestTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Broker broker;

    private URI sso = URI.create("http://none.example");

    @BeforeAll
    static void makeKeysOnce() throws Exception {
        try (var first = new Broker(folder)) {
            assertThat(first.get("/metadata").statusCode()).isEqualTo(200);
        }
    }

    @BeforeEach
    void start() throws Exception {
        broker = new Broker(folder);
        sso = broker.sso(Makelaar.NOORDWIND);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void takesPostAndRedirect() throws Exception {
        assertThat(send(broker.dv.signed(usual()))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/inloggen/");
        var redirect = broker.get(sso + "?" + broker.dv.redirected(sso, "rs-1"));
        assertThat(redirect.statusCode()).isEqualTo(303);
        assertThat(redirect.headers().firstValue("Location").orElse("")).startsWith("/inloggen/");
    }

    @Test
    void aRedirectWithAnotherRelayStateThanSignedIsRefused() throws Exception {
        var query = broker.dv.redirected(sso, "rs-1");
        assertThat(refused(broker.get(sso + "?" + query.replace("rs-1", "rs-2"))))
                .contains(Names.REQUESTER);
        assertThat(broker.get(sso + "?" + query + "&RelayState=rs-3").statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsNotSignedByTheServiceProvider() throws Exception {
        assertThat(refused(send(usual()))).contains(Names.REQUESTER);
        try (var other = new TestDv(broker.clock)) {
            assertThat(refused(send(other.signed(usual())))).contains(Names.REQUESTER);
        }
        var changed = broker.dv.signed(usual()).replace("ForceAuthn=\"true\"", "ForceAuthn=\"false\"");
        assertThat(refused(send(changed))).contains(Names.REQUESTER);
    }

    @Test
    void refusesWhatIsOldOrForElsewhereOrCameBefore() throws Exception {
        assertThat(refused(send(broker.dv.signed(usual().replaceFirst("IssueInstant=\"2026", "IssueInstant=\"2025")))))
                .contains(Names.REQUESTER);
        assertThat(refused(send(broker.dv.signed(
                        broker.dv.request(TestDv.id(), broker.sso(Makelaar.ZUIDERLICHT), TestDv.USUAL, "")))))
                .contains(Names.REQUESTER);
        var once = broker.dv.signed(usual());
        assertThat(send(once).headers().firstValue("Location").orElse("")).startsWith("/inloggen/");
        assertThat(refused(send(once))).contains(Names.REQUESTER);
    }

    @Test
    void saysWhatItDoesNotSupport() throws Exception {
        var unknownService = TestDv.USUAL.replace("ServiceIndex=\"1\"", "ServiceIndex=\"7\"");
        assertThat(refused(send(signed(unknownService, "")))).contains(Names.REQUESTER, Names.REQUEST_UNSUPPORTED);
        assertThat(refused(send(signed("AssertionConsumerServiceIndex=\"0\"", ""))))
                .contains(Names.REQUEST_UNSUPPORTED);
        assertThat(refused(send(signed(TestDv.USUAL, TestDv.least("loa9"))))).contains(Names.REQUEST_UNSUPPORTED);
        assertThat(refused(send(signed(TestDv.USUAL, TestDv.least("loa3").replace("\"minimum\"", "\"exact\"")))))
                .contains(Names.REQUEST_UNSUPPORTED);
    }

    @Test
    void tellsThePersonWhenTheSenderIsUnknown() throws Exception {
        var stranger = usual().replace(TestDv.ENTITY, TestDv.ENTITY.replace("1000:entities", "7000:entities"));
        var page = send(broker.dv.signed(stranger));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("HM-400");
        assertThat(broker.post(sso.getPath(), Map.of("x", "y")).statusCode()).isEqualTo(400);
        assertThat(send("geen xml").statusCode()).isEqualTo(400);
    }

    @Test
    void aServiceProviderWithARealOinIsNotServed() throws Exception {
        broker.dv.entityId = "urn:etoegang:DV:00000001001000000000:entities:9000";
        assertThat(send(broker.dv.signed(usual())).body()).contains("00000099");
    }

    @Test
    void theFirstServiceProviderStaysTheOnlyOne() throws Exception {
        assertThat(broker.json("/diensten")).hasSize(2);
        broker.dv.entityId = TestDv.ENTITY.replace(":9000", ":9001");
        assertThat(send(usual()).statusCode()).isEqualTo(400);
    }

    @Test
    void theCatalogueCanBeToldAUuid() throws Exception {
        var uuid = "11111111-2222-3333-4444-555555555555";
        broker.post("/diensten", Map.of("serviceId", TestDv.SERVICE, "uuid", uuid));
        var attributes = broker.attributes(broker.answer("bas@voorbeeldstad.example", Map.of()));
        assertThat(attributes.get(Names.CORE + "ServiceUUID")).containsExactly(uuid);
    }

    @Test
    void pagesOfOthersTurnNoKnobs() throws Exception {
        assertThat(broker.post("/aanval", Map.of("naam", "A1"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(404);
        assertThat(broker.post("/direct", Map.of("SAMLRequest", "x".repeat(300_000)))
                        .statusCode())
                .isEqualTo(400);
    }

    private String usual() {
        return broker.dv.request(TestDv.id(), sso, TestDv.USUAL, TestDv.least("loa3"));
    }

    private String signed(String more, String content) {
        return broker.dv.signed(broker.dv.request(TestDv.id(), sso, more, content));
    }

    private HttpResponse<String> send(String xml) throws Exception {
        return broker.post(sso.getPath(), Map.of("SAMLRequest", TestDv.posted(xml), "RelayState", "rs-1"));
    }

    /** The statuses of the answer that the browser brings. */
    private java.util.List<String> refused(HttpResponse<String> answer) throws Exception {
        var location = answer.headers().firstValue("Location").orElse("");
        assertThat(location).startsWith(TestDv.ACS + "?SAMLart=");
        var match = Pattern.compile("SAMLart=([^&]*)").matcher(location);
        assertThat(match.find()).isTrue();
        var artifact = java.net.URLDecoder.decode(match.group(1), java.nio.charset.StandardCharsets.UTF_8);
        return Broker.status(broker.resolve(Makelaar.NOORDWIND, artifact).body());
    }
}
