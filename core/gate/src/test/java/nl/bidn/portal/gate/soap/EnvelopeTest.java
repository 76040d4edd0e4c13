// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static nl.bidn.portal.gate.soap.Soap.WHO;
import static nl.bidn.portal.gate.soap.Soap.assertFault;
import static nl.bidn.portal.gate.soap.Soap.envelope;
import static nl.bidn.portal.gate.soap.Soap.operation;
import static nl.bidn.portal.gate.soap.Soap.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.Map;
import nl.bidn.portal.gate.fake.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are no envelope of SOAP 1.1, or hold what may not be in one. */
class EnvelopeTest extends SoapBase {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "geen xml",
                "<a/>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header/></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>x</s:Body></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><Body><a/></Body></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>x<s:Body><a/></s:Body></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><x/><s:Body><a/></s:Body></s:Envelope>"
            })
    void refusesWhatIsNoEnvelope(String message) throws Exception {
        assertFault(Soap.send(door, known, message), 500, "soap:Client");
        assertThat(service.done).isEmpty();
        assertThat(product.failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<d:wie xmlns:d='urn:deur'/><d:wie xmlns:d='urn:deur'/></s:Body></s:Envelope>",
                "<d:wie xmlns:d='urn:deur'/>x</s:Body></s:Envelope>",
                "<d:wie xmlns:d='urn:deur'/></s:Body><s:Body><a/></s:Body></s:Envelope>",
                "<d:wie xmlns:d='urn:deur'/></s:Body><a/></s:Envelope>",
                "<d:wie xmlns:d='urn:deur'/></s:Body></s:Envelope><a/>",
                "<d:wie xmlns:d='urn:deur'/></s:Body></s:Envelope>x",
                "<d:wie xmlns:d='urn:deur'/></s:Body>",
                "<d:wie xmlns:d='urn:deur'>",
                "<d:wie xmlns:d='urn:deur'>&onbekend;</d:wie></s:Body></s:Envelope>",
                "<d:wie xmlns:d='urn:deur'><?pi x?></d:wie></s:Body></s:Envelope>",
                "<d:inpakken xmlns:d='urn:deur'><a></b></d:inpakken></s:Body></s:Envelope>",
                "<d:inpakken xmlns:d='urn:deur'/></s:Body><a/></s:Envelope>",
                "<d:echo xmlns:d='urn:deur'><a/></d:echo></s:Body></s:Envelope>",
                "<d:wie xmlns:d='urn:deur' a='1' a='2'/></s:Body></s:Envelope>"
            })
    void refusesWhatIsWrongAfterTheOperationBegan(String rest) throws Exception {
        var answer = Soap.send(
                door, known, "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + rest);

        assertFault(answer, 500, "soap:Client");
        assertThat(product.failures()).isEmpty();
        assertNoSecret(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<?xml version='1.0'?><!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE x []>"
            })
    void refusesADtd(String start) throws Exception {
        var answer = Soap.send(door, known, start + envelope(operation("echo", "a")));

        assertFault(answer, 500, "soap:Client");
        assertThat(text(answer, "faultstring")).contains("DTD");
        assertThat(service.done).isEmpty();
    }

    @Test
    void refusesOtherEncodings() throws Exception {
        var message = envelope(operation("echo", "é"));
        for (var name : new String[] {"iso-8859-1", "utf-16", "utf-7"}) {
            var declared = "<?xml version='1.0' encoding='" + name + "'?>" + message;
            var answer = Soap.send(door, known, declared);
            assertFault(answer, 500, "soap:Client");
        }
        for (var name : new String[] {"iso-8859-1", "utf-16", "utf-16le"}) {
            var bytes = message.getBytes(Charset.forName(name));
            var answer = door.send(Soap.request(door, known).POST(BodyPublishers.ofByteArray(bytes)));
            assertFault(answer, 500, "soap:Client");
        }
        var marked = "\uFEFF<?xml version='1.0' encoding='utf-8'?>" + message;
        assertThat(text(Soap.send(door, known, marked), "tekst")).isEqualTo("é");
        assertThat(service.done).containsExactly("echo");
    }

    @Test
    void refusesEndlessMarkup() throws Exception {
        int much = 200_000;
        var long1 = "a".repeat(much);
        assertRefusedMarkup("<" + long1 + "/>");
        assertRefusedMarkup("<x " + long1 + "='1'/>");
        assertRefusedMarkup("<x b='>' " + long1 + "='1'/>");
        assertRefusedMarkup("<x a='" + long1 + "'/>");
        assertRefusedMarkup("<x>&" + long1 + ";</x>");
        assertRefusedMarkup("<!-- " + long1 + " -->");
        assertRefusedMarkup("<x " + "a ".repeat(much) + "/>");
        assertRefusedMarkup("<x>".repeat(1000) + "</x>".repeat(1000));
        assertThat(service.done).isEmpty();
    }

    private void assertRefusedMarkup(String content) throws Exception {
        var answer = Soap.send(door, known, envelope(operation("inpakken", content)));
        assertFault(answer, 500, "soap:Client");
    }

    @Test
    void knowsMarkupInTextForWhatItIs() throws Exception {
        var text = "<!DOCTYPE '\" ?> <?pi --> ]] ]>".repeat(50);
        var message = envelope("<!-- <!DOCTYPE ' > - --><d:echo xmlns:d='urn:deur'><![CDATA[" + text + "]]></d:echo>");

        assertThat(text(Soap.send(door, known, message), "tekst")).isEqualTo(text);
    }

    @Test
    void refusesATextThatIsTooLongToKeep() throws Exception {
        try (var large = new Door(Map.of("trusted.proxy", "127.0.0.1"))) {
            large.soap.came(product);
            var answer = Soap.send(
                    large, known, envelope(operation("echo", "a".repeat(OperationReader.LONGEST_TEXT + 100_000))));
            assertFault(answer, 500, "soap:Client");
            assertThat(text(answer, "faultstring")).isEqualTo("Een tekst is te lang.");
        }
    }

    @Test
    void refusesSoap12() throws Exception {
        var answer = Soap.send(
                door, known, "<e:Envelope xmlns:e='" + Names.SOAP_12 + "'><e:Body>" + WHO + "</e:Body></e:Envelope>");

        assertFault(answer, 500, "soap:VersionMismatch");
    }
}
