// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static nl.bidn.portal.gate.soap.Soap.envelope;
import static nl.bidn.portal.gate.soap.Soap.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import nl.bidn.portal.gate.fake.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** All that an attacker would do with a signed message. */
class SignedAttackTest extends SignedBase {
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
                Map.entry("wrapped in the new body", SignedAttackTest::wrapInBody),
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
}
