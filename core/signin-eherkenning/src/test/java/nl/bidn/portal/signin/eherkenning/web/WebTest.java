// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.web;

import static nl.bidn.portal.testkit.Shown.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.WayIn;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import nl.bidn.portal.signin.eherkenning.service.Room;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestDatabase;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a browser sees: the choice, the way out and back, and the pages of refusal. */
class WebTest {
    private final Room room = new Room(TestDatabase.derby());
    private final EherkenningWayIn way = new EherkenningWayIn(room.signIns, room.brokers, room.identity);
    private final Texts texts = BundleTexts.dutch(EherkenningWayIn.class);
    private @Nullable String remembered;
    private @Nullable Map<String, String> left;
    private @Nullable AccountId in;

    @AfterEach
    void close() {
        room.close();
    }

    private View answer(int artifact, String relayState) {
        return way.show(new Asked("antwoord", Map.of("SAMLart", Room.artifact(artifact), "RelayState", relayState)));
    }

    private String begin() {
        way.submit(new Asked("", Map.of("makelaar", "voorbeeld", "domein", "zorg")));
        var fields = left;
        if (fields == null) {
            throw new AssertionError("did not leave");
        }
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
        assertThat(html(way.show(new Asked("", Map.of("domein", "zorg")))))
                .contains("value=\"voorbeeld\" checked")
                .contains("name=\"domein\" value=\"ZORG\"")
                .contains("Verder");
        var again = way.submit(new Asked("", Map.of()));
        assertThat(again).isInstanceOf(View.Invalid.class);
        assertThat(html(again)).contains("Kies een makelaar.");
        room.administration.removeBroker("voorbeeld", "test");
        assertThat(html(way.show(new Asked("", Map.of())))).contains("U kunt nu niet inloggen");
        assertThat(way.show(new Asked("elders", Map.of()))).isInstanceOf(View.NotFound.class);
    }

    @Test
    void leadsOutAndBackIn() {
        var relayState = begin();
        assertThat(answer(1, relayState)).isInstanceOf(View.Redirect.class);
        assertThat(in).isEqualTo(new AccountId("a-1"));
    }

    @Test
    void twoTabsOfOneBrowserMayBothBeOnTheirWay() {
        var first = begin();
        var firstId = room.requestId;
        begin();
        room.requestId = firstId;
        assertThat(answer(1, first)).isInstanceOf(View.Redirect.class);
        assertThat(in).isNotNull();
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
        remembered = null;
        begin();
        assertThat(html(answer(4, "r".repeat(43)))).contains("duurde te lang");
        assertThat(in).isNull();
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

    private final class Asked implements WayIn.Request {
        private final String path;
        private final Map<String, String> parameters;

        @Override
        public Optional<AccountId> signedInAs() {
            return Optional.empty();
        }

        Asked(String path, Map<String, String> parameters) {
            this.path = path;
            this.parameters = parameters;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }

        @Override
        public String clientAddress() {
            return "192.0.2.1";
        }

        @Override
        public String formToken() {
            return "het-formulier";
        }

        @Override
        public Texts texts() {
            return texts;
        }

        @Override
        public Optional<String> recall() {
            var state = remembered;
            remembered = null;
            return Optional.ofNullable(state);
        }

        @Override
        public void remember(String state) {
            remembered = state;
        }

        @Override
        public View signedIn(AccountId account) {
            in = account;
            return new View.Redirect("");
        }

        @Override
        public View leave(URI destination, Map<String, String> fields) {
            left = fields;
            return new View.Redirect("");
        }

        @Override
        public View leave(URI destination) {
            return new View.Redirect("");
        }
    }
}
