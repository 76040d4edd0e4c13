// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static nl.bidn.portal.gate.soap.Soap.WHO;
import static nl.bidn.portal.gate.soap.Soap.addressing;
import static nl.bidn.portal.gate.soap.Soap.assertFault;
import static nl.bidn.portal.gate.soap.Soap.envelope;
import static nl.bidn.portal.gate.soap.Soap.operation;
import static nl.bidn.portal.gate.soap.Soap.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of messages: those of a service, those that must be understood, and WS-Addressing. */
class HeadersTest extends SoapBase {
    @Test
    void givesAServiceTheHeadersThatItReadsItself() throws Exception {
        var headers = "<s:Header><d:een xmlns:d='urn:deur' s:mustUnderstand='1'><d:in> a </d:in></d:een>"
                + "<x:twee xmlns:x='urn:x'><x:in>b</x:in></x:twee><d:drie xmlns:d='urn:deur'>c</d:drie></s:Header>";
        var answer = Soap.send(door, known, envelope(headers, Soap.operation("headers", "")));
        assertThat(text(answer, "tekst")).isEqualTo("[eenOptional[a], drieOptional.empty]");

        var tooLong = headers.replace(">c<", ">" + "c".repeat(1001) + "<");
        assertFault(Soap.send(door, known, envelope(tooLong, Soap.operation("headers", ""))), 500, "soap:Client");
        var tooMany = headers.replace(">c<", ">" + "<d:c/>".repeat(50) + "<");
        assertFault(Soap.send(door, known, envelope(tooMany, Soap.operation("headers", ""))), 500, "soap:Client");
    }

    @Test
    void refusesWhatItMustUnderstandAndDoesNot() throws Exception {
        var must = "<s:Header><x:Geheim xmlns:x='urn:x' s:mustUnderstand='1'><x:a/></x:Geheim></s:Header>";
        assertFault(Soap.send(door, known, envelope(must, WHO)), 500, "soap:MustUnderstand");
        var unknownAddressing = addressing("<w:Nieuw s:mustUnderstand='true'/>");
        assertFault(Soap.send(door, known, envelope(unknownAddressing, WHO)), 500, "soap:MustUnderstand");
        assertThat(service.done).isEmpty();
        for (var passed : new String[] {
            must.replace("'1'", "'0'"), must.replace("s:mustUnderstand", "s:actor='urn:ander' s:mustUnderstand")
        }) {
            assertThat(Soap.send(door, known, envelope(passed, WHO)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesASignatureThatNobodyWouldCheck() throws Exception {
        var security = "<s:Header><o:Security xmlns:o='" + Names.WSSE + "'>%s</o:Security></s:Header>";
        var signature = "<x:Signature xmlns:x='" + Names.DS + "'/>";

        assertFault(Soap.send(door, known, envelope(security.formatted(signature), WHO)), 500, "wsse:InvalidSecurity");
        assertThat(service.done).isEmpty();
        assertThat(Soap.send(door, known, envelope(security.formatted(""), WHO)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "To", "Action", "MessageID"})
    void asksForWsAddressingWhereItIsRequired(String missing) throws Exception {
        var all = "<w:To>urn:ons</w:To><w:Action>urn:deur/wie</w:Action><w:MessageID>urn:1</w:MessageID>";
        var some =
                missing.isEmpty() ? "" : addressing(all.replaceAll("<w:" + missing + ">.*?</w:" + missing + ">", ""));

        assertFault(sendAddressed(envelope(some, WHO)), 500, "wsa:MessageAddressingHeaderRequired");
        assertThat(service.done).isEmpty();
        assertThat(sendAddressed(envelope(addressing(all), WHO)).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> sendAddressed(String message) throws Exception {
        return door.send(door.request("/soap/deur/Adres")
                .header("X-Client-Cert", known)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(message)));
    }

    @Test
    void answersWsAddressing() throws Exception {
        var request = addressing("<w:To s:mustUnderstand='1'>https://portaal/soap/deur/Deur?OIN=1&amp;x=2</w:To>"
                + "<w:Action>urn:deur/wieRequest</w:Action><w:MessageID> urn:uuid:1&lt;2 </w:MessageID>"
                + "<w:ReplyTo><w:Address>" + Names.ANONYMOUS + "</w:Address><w:Metadata><x/></w:Metadata></w:ReplyTo>"
                + "<w:From><w:Address>urn:zender</w:Address></w:From>");

        var answer = Soap.send(door, known, envelope(request, WHO));

        assertThat(text(answer, "wie")).isEqualTo("k|urn:deur/wieRequest|urn:uuid:1<2|true|false");
        assertThat(text(answer, "Action")).isEqualTo("urn:deur/wieResponse");
        assertThat(text(answer, "RelatesTo")).isEqualTo("urn:uuid:1<2");
        assertThat(text(answer, "MessageID")).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(text(answer, "To")).isEqualTo(Names.ANONYMOUS);
        assertThat(text(answer, "From")).isEqualTo("https://portaal/soap/deur/Deur?OIN=1&x=2");
    }

    @Test
    void answersWsAddressingInAFaultToo() throws Exception {
        var request = addressing("<w:Action>urn:deur/x</w:Action><w:MessageID>urn:uuid:1</w:MessageID>");

        var answer = Soap.send(door, known, envelope(request, operation("afgewezen", "")));

        assertFault(answer, 500, "soap:Client");
        assertThat(text(answer, "RelatesTo")).isEqualTo("urn:uuid:1");
        assertThat(text(answer, "Action")).isEqualTo(Names.WSA + "/soap/fault");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:To>urn:x</w:To>",
                "<w:Action>urn:x</w:Action>",
                "<w:MessageID>urn:x</w:MessageID>",
                "<w:Action>urn:x</w:Action><w:MessageID>1</w:MessageID><w:Action>urn:y</w:Action>",
                "<w:Action>urn:x</w:Action><w:MessageID>1</w:MessageID><w:MessageID>2</w:MessageID>",
                "<w:Action>urn:x</w:Action><w:MessageID>1</w:MessageID><w:ReplyTo><w:Address>http://x/</w:Address></w:ReplyTo>",
                "<w:Action>urn:x</w:Action><w:MessageID>1</w:MessageID><w:FaultTo><w:Address>http://x/</w:Address></w:FaultTo>"
            })
    void refusesAddressingThatItCanNotFollow(String headers) throws Exception {
        var answer = Soap.send(door, known, envelope(addressing(headers), WHO));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(text(answer, "faultcode")).startsWith("wsa:");
        assertThat(service.done).isEmpty();
    }

    @Test
    void refusesTwoActionsThatDiffer() throws Exception {
        var request = addressing("<w:Action>urn:deur/x</w:Action><w:MessageID>urn:uuid:1</w:MessageID>");
        var http = Soap.request(door, known).setHeader("SOAPAction", "\"urn:deur/y\"");

        assertFault(
                door.send(http.POST(BodyPublishers.ofString(envelope(request, WHO)))),
                500,
                "wsa:InvalidAddressingHeader");
    }
}
