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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.DigestMethod;
import nl.bidn.portal.gate.fake.Certificates;
import nl.bidn.portal.gate.fake.Door;
import org.junit.jupiter.api.Test;

/** Messages that are signed, by another hand than the gate's. */
class SignedTest extends SignedBase {
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
    void givesAServiceTheHeadersThatItReadsOnlyIfTheyAreSigned() throws Exception {
        var signer = signer(RSA);
        signer.header = "<d:een u:Id=\"own\"><d:in>a</d:in></d:een><x:twee><x:in>b</x:in></x:twee>";
        var answer = send(signer.sign("<d:headers/>", door.clock.instant()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("[eenOptional[a]]");

        service.done.clear();
        signer.unsigned.add("own");
        assertRefused(send(signer.sign("<d:headers/>", door.clock.instant())));
        signer.unsigned.clear();
        var message = signer.sign("<d:headers/>", door.clock.instant());
        header(message).appendChild(message.createElementNS("urn:deur", "d:drie"));
        assertRefused(send(message));
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
}
