// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.web;

import static nl.bidn.portal.testkit.Shown.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.TestVisitor;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import nl.bidn.portal.signin.eherkenning.service.Room;
import nl.bidn.portal.testkit.TestDatabase;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a browser sees: the choice, the way out and back, and the pages of refusal. */
class WebTest {
    private final Room room = new Room(TestDatabase.derby());
    private final EherkenningWayIn way = new EherkenningWayIn(room.signIns, room.brokers, room.identity);
    private final TestVisitor visitor = new TestVisitor(way);

    @AfterEach
    void close() {
        room.close();
    }

    private View answer(int artifact, String relayState) {
        return visitor.get("antwoord", Map.of("SAMLart", Room.artifact(artifact), "RelayState", relayState));
    }

    private String begin() {
        visitor.post("", Map.of("makelaar", "voorbeeld", "domein", "zorg"));
        var fields = visitor.left().orElseThrow().fields();
        room.requestId = nl.bidn.portal.signin.eherkenning.broker.Dom.parse(new String(
                        java.util.Base64.getDecoder().decode(fields.get("SAMLRequest")), StandardCharsets.UTF_8))
                .getDocumentElement()
                .getAttribute("ID");
        return String.valueOf(fields.get("RelayState"));
    }

    @Test
    void isAWayInOfLevelThree() {
        assertThat(way.id()).isEqualTo("eherkenning");
        assertThat(way.assurance()).isEqualTo(Assurance.EH3);
        assertThat(way.domains()).containsExactlyInAnyOrder(Domain.ZORG, Domain.SCHULDEN);
    }

    @Test
    void showsTheChoiceAlsoWhenThereIsOne() {
        assertThat(html(visitor.get("", Map.of("domein", "zorg"))))
                .contains("value=\"voorbeeld\" checked")
                .contains("name=\"domein\" value=\"ZORG\"")
                .contains("Verder");
        var again = visitor.post("", Map.of());
        assertThat(again).isInstanceOf(View.Invalid.class);
        assertThat(html(again)).contains("Kies een makelaar.");
        room.administration.removeBroker("voorbeeld", "test");
        assertThat(html(visitor.get(""))).contains("U kunt nu niet inloggen");
        assertThat(visitor.get("elders")).isInstanceOf(View.NotFound.class);
    }

    @Test
    void leadsOutAndBackIn() {
        var relayState = begin();
        assertThat(answer(1, relayState)).isInstanceOf(View.Redirect.class);
        assertThat(visitor.in()).contains(new AccountId("a-1"));
    }

    @Test
    void twoTabsOfOneBrowserMayBothBeOnTheirWay() {
        var first = begin();
        var firstId = room.requestId;
        begin();
        room.requestId = firstId;
        assertThat(answer(1, first)).isInstanceOf(View.Redirect.class);
        assertThat(visitor.in()).isPresent();
    }

    @Test
    void saysPlainlyWhyNot() {
        var relayState = begin();
        room.change = r -> {
            r.asserted = false;
            r.status = "<samlp:StatusCode Value=\"" + Reply.STATUS + "Responder\"><samlp:StatusCode Value=\""
                    + Reply.STATUS + "AuthnFailed\"/></samlp:StatusCode>";
        };
        assertThat(html(answer(1, relayState))).contains("U hebt het inloggen afgebroken");
        room.change = r -> r.level = Reply.LOA + "loa2plus";
        assertThat(html(answer(2, begin()))).contains("niveau van uw middel is te laag");
        room.change = r -> r.audience = "urn:ander";
        assertThat(html(answer(3, begin())))
                .contains("niet zeker weten wie u bent")
                .doesNotContain("AUDIENCE");
        visitor.forget();
        begin();
        assertThat(html(answer(4, "r".repeat(43)))).contains("duurde te lang");
        assertThat(visitor.in()).isEmpty();
        assertThat(room.audit.lines()).hasSize(4);
    }

    // the two addresses for brokers

    private String http(String method, String path, String body) throws Exception {
        var server = new Server();
        var connector = new LocalConnector(server, new HttpConnectionFactory());
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new SamlServlet(room.description)), "/*");
        server.setHandler(context);
        server.addConnector(connector);
        server.start();
        try {
            return connector.getResponse(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + (body.isEmpty()
                            ? ""
                            : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                                    + "\r\n")
                    + "\r\n" + body);
        } finally {
            server.stop();
        }
    }

    @Test
    void theConsumerHandsOnByGetWhateverItGot() throws Exception {
        var artifact = java.net.URLEncoder.encode(Room.artifact(1), StandardCharsets.UTF_8);
        var fields = "SAMLart=" + artifact + "&RelayState=" + "r".repeat(43);
        var onward = "Location: /inloggen/eherkenning/antwoord?" + fields + "\r\n";
        assertThat(http("GET", "/saml/acs?" + fields, ""))
                .startsWith("HTTP/1.1 303")
                .contains(onward)
                .contains("Cache-Control: no-cache, no-store")
                .contains("Content-Security-Policy: default-src 'none'")
                .doesNotContain("Set-Cookie");
        assertThat(http("POST", "/saml/acs", fields)).startsWith("HTTP/1.1 303").contains(onward);
    }

    @Test
    void theConsumerHandsOnNothingThatIsNotAnArtifact() throws Exception {
        var good = "SAMLart=" + java.net.URLEncoder.encode(Room.artifact(1), StandardCharsets.UTF_8);
        var nothing = "Location: /inloggen/eherkenning/antwoord\r\n";
        for (String query : new String[] {
            "",
            good,
            "RelayState=" + "r".repeat(43),
            good + "&RelayState=https://ander.test",
            good + "&RelayState=//ander.test",
            good + "&RelayState=" + "r".repeat(81),
            good + "&RelayState=" + "r".repeat(43) + "%0d%0aX:y",
            good + "&" + good + "&RelayState=" + "r".repeat(43),
            good + "&RelayState=" + "r".repeat(43) + "&RelayState=x",
            "SAMLart=x&RelayState=" + "r".repeat(43)
        }) {
            assertThat(http("GET", "/saml/acs?" + query, "")).as(query).contains(nothing);
        }
        assertThat(http("POST", "/saml/acs", "x=" + "y".repeat(10_000))).contains(nothing);
        assertThat(http("PUT", "/saml/acs", "x")).startsWith("HTTP/1.1 405");
    }

    @Test
    void metadataIsThereForWhoAsksAndMadeOnce() throws Exception {
        var first = http("GET", "/saml/metadata", "");
        assertThat(first)
                .startsWith("HTTP/1.1 200")
                .contains("application/samlmetadata+xml")
                .contains("entityID=\"" + Reply.DV + "\"");
        assertThat(room.description.metadata()).isSameAs(room.description.metadata());
        assertThat(http("POST", "/saml/metadata", "x=y")).startsWith("HTTP/1.1 405");
    }
}
