// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Endpoint.Soap.Signing;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.gate.fake.Certificates;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.FakeProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A door that asks for signed messages, and another hand than the gate's that signs them. */
abstract class SignedBase {
    static final String RSA = "rsa";
    static final String STRANGER = "onbekende";
    static final String WHO = "<d:wie/>";

    @TempDir
    static Path folder;

    static Certificates certificates;
    static Door door;
    static DoorService service;
    static String line;

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

    static Endpoint.Soap endpoint(String name, Signing signing) {
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

    static Signer signer(String name) throws Exception {
        return new Signer(certificates.certificate(name), certificates.key(name));
    }

    static Document signed(String content) throws Exception {
        return signer(RSA).sign(content, door.clock.instant());
    }

    static HttpResponse<String> send(Document message) throws Exception {
        return Soap.send(door, line, Signer.text(message));
    }

    static void assertRefused(HttpResponse<String> answer) {
        assertRefused(answer, 0);
    }

    static void assertRefused(HttpResponse<String> answer, int done) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).contains("<soap:Fault").doesNotContain("soap:Server", "kwaad", "Signature>");
        assertThat(service.done).as("operations that were done").hasSize(done);
    }

    static Element element(Document message, String namespace, String name) {
        return Signer.only(message, namespace, name);
    }

    static Element header(Document message) {
        return element(message, Names.SOAP, "Header");
    }

    static Element body(Document message) {
        return element(message, Names.SOAP, "Body");
    }
}
