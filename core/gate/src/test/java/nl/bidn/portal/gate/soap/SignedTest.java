// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static nl.bidn.portal.gate.soap.Soap.envelope;
import static nl.bidn.portal.gate.soap.Soap.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Endpoint.Soap.Signing;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.gate.fake.Certificates;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.FakeProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Messages that are signed, by another hand than the gate's; and all that an attacker would do with one. */
class SignedTest {
    private static final String RSA = "rsa";
    private static final String STRANGER = "onbekende";
    private static final String WHO = "<d:wie/>";

    @TempDir
    static Path folder;

    private static Certificates certificates;
    private static Door door;
    private static DoorService service;
    private static String line;

    @BeforeAll
    static void open() throws Exception {
        certificates = Door.certificates(Door.KNOWN, Door.POWERLESS);
        var subject = "CN=systeem, O=Gemeente Proef, SERIALNUMBER=" + Door.KNOWN + ", C=NL";
        certificates.makeRsa(RSA, subject).make(STRANGER, subject).makeRsa("portaal", "CN=portaal");
        line = Certificates.header(certificates.certificate(RSA));
        var trusted =
                Certificates.save(certificates.trusting(Door.KNOWN, Door.POWERLESS, RSA), folder.resolve("t.p12"));
        var own = Certificates.save(certificates.open("portaal"), folder.resolve("p.p12"));
        door = new Door(Map.of(
                "trusted.proxy",
                "127.0.0.1",
                "truststore",
                trusted.toString(),
                "truststore.password",
                Certificates.PASSWORD,
                "keystore",
                own.toString(),
                "keystore.password",
                Certificates.PASSWORD));
        service = new DoorService();
        door.soap.came(
                FakeProduct.with("deur", endpoint("Deur", Signing.REQUIRED), endpoint("Vrij", Signing.ACCEPTED)));
    }

    private static Endpoint.Soap endpoint(String name, Signing signing) {
        return new Endpoint.Soap(name, new Permission("leveren"), signing, service);
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @BeforeEach
    void begin() {
        service.done.clear();
        door.clock.moveTo(Instant.now());
    }

    private static Signer signer(String name) throws Exception {
        return new Signer(certificates.certificate(name), certificates.key(name));
    }

    private static Document signed(String content) throws Exception {
        return signer(RSA).sign(content, door.clock.instant());
    }

    private static HttpResponse<String> send(Document message) throws Exception {
        return Soap.send(door, line, Signer.text(message));
    }

    @Test
    void takesASignedMessageAndSignsTheAnswer() throws Exception {
        var message = signed(WHO);

        var answer = send(message);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var xml = Signer.parse(answer.body());
        assertThat(Signer.only(xml, "urn:deur", "wie").getTextContent())
                .matches("k\\|urn:deur/wieRequest\\|urn:uuid:[0-9a-f-]{36}\\|true\\|true");
        assertThat(Signer.verify(xml, certificates.certificate("portaal")))
                .containsExactlyInAnyOrder(
                        "Body", "Timestamp", "SignatureConfirmation", "To", "From", "Action", "MessageID", "RelatesTo");
        assertThat(Signer.only(xml, "*", "SignatureConfirmation").getAttribute("Value"))
                .isEqualTo(Signer.only(message, Names.DS, "SignatureValue")
                        .getTextContent()
                        .replaceAll("\\s", ""));
        assertThat(Signer.only(xml, Names.WSA, "RelatesTo").getTextContent())
                .isEqualTo(Signer.only(message, Names.WSA, "MessageID").getTextContent());
        assertThat(Instant.parse(Signer.only(xml, Names.WSU, "Created").getTextContent()))
                .isEqualTo(door.clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void xmlsec1AgreesWithTheAnswer() throws Exception {
        var tool = Path.of("/usr/bin/xmlsec1");
        assumeTrue(Files.isExecutable(tool), "xmlsec1 is not here");
        var file = Files.writeString(
                folder.resolve("answer.xml"), send(signed(WHO)).body());
        var pem = Files.writeString(
                folder.resolve("portaal.pem"),
                URLDecoder.decode(Certificates.header(certificates.certificate("portaal")), StandardCharsets.UTF_8));
        var command = new ArrayList<>(List.of(
                tool.toString(), "--verify", "--pubkey-cert-pem", pem.toString(), "--enabled-key-data", "key-name"));
        for (var part : List.of(
                Names.SOAP + ":Body",
                Names.WSU + ":Timestamp",
                "http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd:SignatureConfirmation",
                Names.WSA + ":To",
                Names.WSA + ":From",
                Names.WSA + ":Action",
                Names.WSA + ":MessageID",
                Names.WSA + ":RelatesTo")) {
            command.addAll(List.of("--id-attr:Id", part));
        }
        command.add(file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void takesWhatOtherToolsMakeOfIt() throws Exception {
        var inclusive = signer(RSA);
        inclusive.prefixes = List.of("s", "x", "d", "w");
        assertTaken(inclusive, "<d:echo>é &amp; &lt;[]]&gt;\r\n</d:echo>");
        var curve = signer(Door.KNOWN);
        curve.expires = door.clock.instant().plusSeconds(60).toString();
        curve.digest = DigestMethod.SHA512;
        assertTaken(curve, WHO);
        var token = signer(RSA);
        token.more = "#token";
        assertTaken(token, WHO);
        var odd = "<d:echo xmlns:q='urn:q' q:z='1' a='&#13;&quot;&lt;'><!-- weg --><![CDATA[<&>]]></d:echo>";
        assertTaken(signer(RSA), odd);
    }

    private static void assertTaken(Signer signer, String content) throws Exception {
        var answer = send(signer.sign(content, door.clock.instant()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void signsAFaultOfTheService() throws Exception {
        var answer = send(signed("<d:afgewezen/>"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Signer.verify(Signer.parse(answer.body()), certificates.certificate("portaal")))
                .contains("Body", "Timestamp", "RelatesTo");
        assertThat(answer.body()).contains("8001", "soap:Client");
    }

    @Test
    void checksASignatureWhereItIsAcceptedAndSignsJustThoseAnswers() throws Exception {
        var unsigned = free(envelope(operation("echo", "a".repeat(900_000))));
        assertThat(unsigned.statusCode()).isEqualTo(200);
        assertThat(unsigned.body()).doesNotContain("Signature").contains("aaa");

        var answer = free(Signer.text(signed(WHO)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Signer.verify(Signer.parse(answer.body()), certificates.certificate("portaal")))
                .contains("Body");

        var broken = free(Signer.text(signed("<d:echo>a</d:echo>")).replace(">a<", ">b<"));
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(service.done).containsExactly("echo", "wie");
    }

    private static HttpResponse<String> free(String message) throws Exception {
        return door.send(door.request("/soap/deur/Vrij")
                .header("X-Client-Cert", line)
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(message)));
    }

    @Test
    void refusesAMessageThatIsNotSigned() throws Exception {
        assertRefused(Soap.send(door, line, envelope(operation("wie", ""))));
        var empty = "<s:Header><o:Security xmlns:o='" + Names.WSSE + "'/></s:Header>";
        assertRefused(Soap.send(door, line, envelope(empty, operation("wie", ""))));
    }

    @Test
    void refusesAMessageThatIsNotFresh() throws Exception {
        var now = door.clock.instant();
        assertRefused(send(signer(RSA).sign(WHO, now.minus(Duration.ofSeconds(301)))));
        assertRefused(send(signer(RSA).sign(WHO, now.plus(Duration.ofSeconds(70)))));
        var expired = signer(RSA);
        expired.expires = now.minusSeconds(1).toString();
        assertRefused(send(expired.sign(WHO, now.minusSeconds(2))));
        assertThat(send(signer(RSA).sign(WHO, now.minus(Duration.ofSeconds(290))))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAMessageThatCameBefore() throws Exception {
        var message = signed(WHO);
        assertThat(send(message).statusCode()).isEqualTo(200);

        assertRefused(send(message), 1);
        door.clock.forward(Duration.ofMinutes(4));
        assertRefused(send(message), 1);
        door.clock.forward(Duration.ofMinutes(3));
        assertRefused(send(message), 1);
    }

    @Test
    void refusesTheSignatureOfAnother() throws Exception {
        var now = door.clock.instant();
        assertRefused(send(signer(Door.POWERLESS).sign(WHO, now)));
        assertRefused(send(signer(STRANGER).sign(WHO, now)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void refusesAPartThatIsNotSigned(String part) throws Exception {
        var signer = signer(RSA);
        signer.unsigned.add(part);

        assertRefused(send(signer.sign(WHO, door.clock.instant())));
    }

    static Stream<String> parts() {
        return Stream.of("to", "action", "id", "time", "body");
    }

    @Test
    void refusesWeakAlgorithmsAndOtherShapes() throws Exception {
        var now = door.clock.instant();
        var weak = signer(RSA);
        weak.method = SignatureMethod.RSA_SHA1;
        assertRefused(send(weak.sign(WHO, now)));
        var digest = signer(RSA);
        digest.digest = DigestMethod.SHA1;
        assertRefused(send(digest.sign(WHO, now)));
        var enveloped = signer(RSA);
        enveloped.transform = Transform.ENVELOPED;
        assertRefused(send(enveloped.sign(WHO, now)));
        var whole = signer(RSA);
        whole.more = "whole";
        assertRefused(send(whole.sign(WHO, now)));
        var named = signer(RSA);
        named.keyInfo = "<ds:KeyName xmlns:ds='" + Names.DS + "'>portaal</ds:KeyName>";
        assertRefused(send(named.sign(WHO, now)));
        var elsewhere = signer(RSA);
        elsewhere.keyInfo = elsewhere.keyInfo.replace("#token", "#body");
        assertRefused(send(elsewhere.sign(WHO, now)));
    }

    /** Something that is done to a message after it was signed. */
    interface Tampering {
        void with(Document message) throws Exception;
    }

    static Stream<Map.Entry<String, Tampering>> tamperings() {
        return Stream.of(
                Map.entry("another text", m -> element(m, "urn:deur", "echo").setTextContent("kwaad")),
                Map.entry("another address", m -> element(m, Names.WSA, "To").setTextContent("urn:elders")),
                Map.entry(
                        "another time",
                        m -> element(m, Names.WSU, "Created")
                                .setTextContent(door.clock.instant().plusSeconds(1) + "")),
                Map.entry(
                        "another certificate",
                        m -> element(m, Names.WSSE, "BinarySecurityToken").setTextContent(base64(Door.KNOWN))),
                Map.entry(
                        "another value",
                        m -> element(m, Names.DS, "SignatureValue").setTextContent("AAAA")),
                Map.entry(
                        "no base64", m -> element(m, Names.DS, "SignatureValue").setTextContent("!")),
                Map.entry(
                        "no certificate",
                        m -> element(m, Names.WSSE, "BinarySecurityToken").setTextContent("AAAA")),
                Map.entry("a header more", m -> header(m).appendChild(m.createElementNS(Names.WSA, "w:From"))),
                Map.entry("an attribute more", m -> body(m).setAttribute("c", "1")),
                Map.entry("wrapped in a header", m -> wrap(m, header(m), true)),
                Map.entry("wrapped in a header, with another id", m -> wrap(m, header(m), false)),
                Map.entry("wrapped in the security header", m -> wrap(m, element(m, Names.WSSE, "Security"), true)),
                Map.entry("wrapped in the signature", m -> wrap(m, element(m, Names.DS, "Signature"), true)),
                Map.entry("wrapped in the new body", SignedTest::wrapInBody),
                Map.entry("a header wrapped in a header", m -> {
                    var to = element(m, Names.WSA, "To");
                    var wrapper = m.createElementNS("urn:x", "x:wrap");
                    header(m).replaceChild(wrapper, to);
                    wrapper.appendChild(to);
                    var fake = m.createElementNS(Names.WSA, "w:To");
                    fake.setTextContent("urn:elders");
                    header(m).appendChild(fake);
                }),
                Map.entry("a time wrapped in a header", m -> {
                    var time = element(m, Names.WSU, "Timestamp");
                    var fake = (Element) time.cloneNode(true);
                    time.getParentNode().replaceChild(fake, time);
                    fake.removeAttributeNS(Names.WSU, "Id");
                    header(m).appendChild(time);
                }),
                Map.entry("the header taken out", m -> header(m).removeChild(element(m, Names.WSA, "To"))),
                Map.entry(
                        "two headers of security",
                        m -> header(m)
                                .appendChild(element(m, Names.WSSE, "Security").cloneNode(true))),
                Map.entry(
                        "two signatures",
                        m -> element(m, Names.WSSE, "Security")
                                .appendChild(element(m, Names.DS, "Signature").cloneNode(true))),
                Map.entry("two bodies", m -> m.getDocumentElement().appendChild(body(m).cloneNode(true))),
                Map.entry(
                        "two headers",
                        m -> m.getDocumentElement().appendChild(header(m).cloneNode(true))),
                Map.entry(
                        "two the same",
                        m -> header(m).appendChild(element(m, Names.WSA, "To").cloneNode(true))),
                Map.entry(
                        "the id of another",
                        m -> element(m, Names.WSA, "To").setAttributeNS(Names.WSU, "u:Id", "body")),
                Map.entry(
                        "something else in the header",
                        m -> element(m, Names.WSSE, "Security")
                                .appendChild(m.createElementNS(Names.WSSE, "o:UsernameToken"))),
                Map.entry(
                        "an object",
                        m -> element(m, Names.DS, "Signature").appendChild(m.createElementNS(Names.DS, "ds:Object"))));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void refusesWhatWasTamperedWith(Map.Entry<String, Tampering> tampering) throws Exception {
        var message = signed("<d:echo>goed</d:echo>");
        tampering.getValue().with(message);

        assertRefused(send(message));
    }

    private static Element element(Document message, String namespace, String name) {
        return Signer.only(message, namespace, name);
    }

    private static Element header(Document message) {
        return element(message, Names.SOAP, "Header");
    }

    private static Element body(Document message) {
        return element(message, Names.SOAP, "Body");
    }

    private static String base64(String name) throws Exception {
        return Base64.getEncoder().encodeToString(certificates.certificate(name).getEncoded());
    }

    /** The signed body goes elsewhere, and one of the attacker comes in its place. */
    private static void wrap(Document message, Element into, boolean sameId) {
        var body = body(message);
        var fake = (Element) body.cloneNode(true);
        message.getDocumentElement().replaceChild(fake, body);
        fake.getElementsByTagNameNS("urn:deur", "echo").item(0).setTextContent("kwaad");
        if (!sameId) {
            fake.setAttributeNS(Names.WSU, "u:Id", "body2");
        }
        var wrapper = message.createElementNS("urn:x", "x:wrap");
        wrapper.appendChild(body);
        into.appendChild(wrapper);
    }

    private static void wrapInBody(Document message) {
        var body = body(message);
        var fake = (Element) body.cloneNode(false);
        message.getDocumentElement().replaceChild(fake, body);
        var evil = message.createElementNS("urn:deur", "d:echo");
        evil.appendChild(body);
        fake.appendChild(evil);
    }

    @Test
    void refusesASignedMessageThatIsTooLarge() throws Exception {
        var message = signed("<d:meet>" + "a".repeat(MessageSecurity.LARGEST) + "</d:meet>");

        var answer = send(message);

        assertRefused(answer);
        assertThat(answer.body()).contains("4 MB");
        assertThat(send(signed("<d:meet>" + "a".repeat(3_000_000) + "</d:meet>"))
                        .body())
                .contains("3000000");
    }

    @Test
    void refusesToSignWhatIsTooLarge() throws Exception {
        var answer = send(signed("<d:veel>5000000</d:veel>"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("soap:Server");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertRefused(answer, 0);
    }

    private static void assertRefused(HttpResponse<String> answer, int done) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).contains("<soap:Fault").doesNotContain("soap:Server", "kwaad", "Signature>");
        assertThat(service.done).as("operations that were done").hasSize(done);
    }
}
