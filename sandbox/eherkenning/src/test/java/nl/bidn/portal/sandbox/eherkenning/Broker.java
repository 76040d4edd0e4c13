// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.web.BrokerServer;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import nl.bidn.portal.testkit.FixedClock;
import org.w3c.dom.Element;

/** A server that runs, its service provider, and what both say. */
final class Broker implements AutoCloseable {
    /** A text or a call that came. */
    record Received(PhoneMessages.Kind kind, String to, String text) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    final FixedClock clock = FixedClock.at("2026-11-25T09:00:00Z");
    final TestDv dv;
    final BrokerServer server;
    final List<Received> phone = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Broker(Path folder) throws IOException, GeneralSecurityException {
        dv = new TestDv(clock);
        server = new BrokerServer(
                0,
                null,
                dv.metadataAddress(),
                folder,
                clock,
                (kind, to, subject, text) -> phone.add(new Received(kind, to, text)));
    }

    URI at(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(server.address() + path);
    }

    URI sso(Makelaar makelaar) {
        return at(makelaar.ssoPath());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(at(path)), headers);
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) throws Exception {
        var body = form.entrySet().stream()
                .map(e -> TestDv.encode(e.getKey()) + "=" + TestDv.encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body)), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws Exception {
        return JSON.readTree(get(path, "Accept", "application/json").body());
    }

    /** Signs in without screens. */
    JsonNode direct(Map<String, String> more) throws Exception {
        var answer = directAnswer(more);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> directAnswer(Map<String, String> more) throws Exception {
        var form = new LinkedHashMap<>(Map.of(
                "SAMLRequest",
                dv.posted(sso(Makelaar.NOORDWIND)),
                "RelayState",
                "rs-1",
                "persona",
                "bas@voorbeeldstad.example"));
        form.putAll(more);
        return post("/direct", form, "Accept", "application/json");
    }

    HttpResponse<String> resolve(Makelaar makelaar, String artifact) throws Exception {
        return send(
                HttpRequest.newBuilder(at(makelaar.resolvePath(0)))
                        .POST(BodyPublishers.ofString(dv.resolve("_vraag", artifact))),
                "SOAPAction",
                "http://www.oasis-open.org/committees/security",
                "Content-Type",
                "text/xml");
    }

    HttpResponse<String> raw(Makelaar makelaar, String soap) throws Exception {
        return send(HttpRequest.newBuilder(at(makelaar.resolvePath(0))).POST(BodyPublishers.ofString(soap)));
    }

    /** Signs in and fetches the answer. */
    String answer(String persona, Map<String, String> more) throws Exception {
        var form = new LinkedHashMap<>(more);
        form.put("persona", persona);
        return resolve(Makelaar.NOORDWIND, direct(form).get("SAMLart").asText()).body();
    }

    static Element artifactResponse(String soap) {
        var body = Xml.child(Xml.parse(soap).getDocumentElement(), Names.SOAP, "Body")
                .orElseThrow();
        return Xml.child(body, Names.SAMLP, "ArtifactResponse").orElseThrow();
    }

    static Element response(String soap) {
        return Xml.child(artifactResponse(soap), Names.SAMLP, "Response").orElseThrow();
    }

    static Element assertion(String soap) {
        return Xml.child(response(soap), Names.SAML, "Assertion").orElseThrow();
    }

    static List<String> status(String soap) {
        var codes = response(soap).getElementsByTagNameNS(Names.SAMLP, "StatusCode");
        var values = new ArrayList<String>();
        for (int i = 0; i < codes.getLength(); i++) {
            values.add(((Element) codes.item(i)).getAttribute("Value"));
        }
        return values;
    }

    /** The attributes by name; identifying numbers decrypted, as {@code qualifier=value}. */
    Map<String, List<String>> attributes(String soap) throws GeneralSecurityException {
        var found = new LinkedHashMap<String, List<String>>();
        var statement =
                Xml.child(assertion(soap), Names.SAML, "AttributeStatement").orElseThrow();
        for (var attribute : Xml.children(statement, Names.SAML, "Attribute")) {
            var values = new ArrayList<String>();
            for (var value : Xml.children(attribute, Names.SAML, "AttributeValue")) {
                var encrypted = Xml.child(value, Names.SAML, "EncryptedID");
                if (encrypted.isPresent()) {
                    var nameId = dv.nameId(encrypted.get());
                    values.add(nameId.getAttribute("NameQualifier") + "=" + nameId.getTextContent());
                } else {
                    values.add(value.getTextContent());
                }
            }
            found.put(attribute.getAttribute("Name"), values);
        }
        return found;
    }

    @Override
    public void close() {
        server.close();
        dv.close();
    }
}
