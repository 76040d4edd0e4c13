// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static nl.bidn.portal.gate.soap.Soap.WHO;
import static nl.bidn.portal.gate.soap.Soap.assertFault;
import static nl.bidn.portal.gate.soap.Soap.envelope;
import static nl.bidn.portal.gate.soap.Soap.operation;
import static nl.bidn.portal.gate.soap.Soap.text;
import static nl.bidn.portal.gate.soap.Soap.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.DoorContract;
import nl.bidn.portal.gate.fake.FakeProduct;
import nl.bidn.portal.gate.fake.Pause;
import nl.bidn.portal.products.ProductListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door for SOAP: who comes in, by which requests, and what becomes of what a service answers. */
class SoapServletTest extends DoorContract {
    private final DoorService service = new DoorService();
    private final FakeProduct product = Soap.product(service);

    @Override
    protected ProductListener desk(Door at) {
        return at.soap;
    }

    @Override
    protected FakeProduct product() {
        return product;
    }

    @Override
    protected HttpRequest.Builder asking(Door at) {
        return Soap.request(at).POST(BodyPublishers.ofString(envelope(WHO)));
    }

    @Override
    protected HttpRequest.Builder waiting() {
        return Soap.request(door).POST(BodyPublishers.ofString(envelope(operation("wacht", ""))));
    }

    @Override
    protected Pause pause() {
        return service.pause;
    }

    @Override
    protected List<?> done() {
        return service.done;
    }

    @Override
    protected void assertRefused(HttpResponse<String> answer, int status) throws Exception {
        assertFault(answer, status, status < 500 ? "soap:Client" : "soap:Server");
    }

    @Override
    protected void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void letsAKnownSystemInAndTellsTheServiceWhoItIs() throws Exception {
        var answer = door.send(Soap.request(door, known)
                .setHeader("SOAPAction", "\"urn:deur/wie\"")
                .POST(BodyPublishers.ofString(envelope(WHO))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(text(answer, "wie")).isEqualTo("k|urn:deur/wie|-|true|false");
        assertThat(xml(answer).getElementsByTagNameNS(Names.SOAP, "Header").getLength())
                .isZero();
        assertCarefulHeaders(answer);
        assertThat(door.audit.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/xml", "TEXT/XML;charset=utf-8", "text/xml; charset=\"UTF-8\"", "text/xml ; charset = utf-8"
            })
    void takesTextXmlInUtf8(String type) throws Exception {
        assertThat(typed(type).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/soap+xml",
                "application/xml",
                "text/xml;charset=utf-7",
                "text/xml; charset=iso-8859-1",
                "multipart/related; type=\"application/xop+xml\"",
                "text/xmlx",
                ""
            })
    void refusesOtherTypes(String type) throws Exception {
        assertFault(typed(type), 415, "soap:Client");
        assertThat(service.done).isEmpty();
    }

    private HttpResponse<String> typed(String type) throws Exception {
        var request = Soap.request(door, known).POST(BodyPublishers.ofString(envelope(WHO)));
        return door.send(request.setHeader("Content-Type", type));
    }

    @Test
    void refusesAnEncodedBody() throws Exception {
        var request = Soap.request(door, known).header("Content-Encoding", "gzip");
        assertFault(door.send(request.POST(BodyPublishers.ofString(envelope(WHO)))), 415, "soap:Client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/soap/weg/Deur",
                "/soap/deur/Elders",
                "/soap/deur/deur",
                "/soap/deur/Deur/",
                "/soap/deur/Deur/x",
                "/soap/deur",
                "/soap/deur/",
                "/soap/",
                "/soap/weg/Deur?wsdl",
                "/soap/deur/Elders?wsdl"
            })
    void hasNothingThere(String path) throws Exception {
        assertFault(
                door.send(door.request(path)
                        .header("X-Client-Cert", known)
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString(envelope(WHO)))),
                404,
                "soap:Client");
    }

    @Test
    void takesMessagesByPostAlone() throws Exception {
        var answer = door.get(Soap.ADDRESS, known);

        assertFault(answer, 405, "soap:Client");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void givesThePlaceOfThePieces() throws Exception {
        var text = "één & <twee> ".repeat(2000).strip();
        var escaped = text.replace("&", "&amp;").replace("<", "<![CDATA[<]]>").replace("w", "<!-- w -->w");

        assertThat(text(Soap.send(door, known, envelope(operation("echo", escaped))), "tekst"))
                .isEqualTo(text);
    }

    @Test
    void writesALargeAnswerAsItComes() throws Exception {
        var answer = Soap.send(door, known, envelope(operation("veel", "3000000")));

        assertThat(text(answer, "veel")).hasSize(3_000_000);
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void passesAFaultOn() throws Exception {
        var answer = Soap.send(door, known, envelope(operation("afgewezen", "")));

        assertFault(answer, 500, "soap:Client");
        assertThat(text(answer, "faultstring")).isEqualTo("Bericht <1> is niet goed");
        assertThat(text(answer, "detail")).isEqualTo("8001");
        assertFault(Soap.send(door, known, envelope(operation("later", ""))), 500, "soap:Server");
        assertThat(product.failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuk", "kapot", "niets", "twee", "verklaring"})
    void tellsNothingOfAFailure(String operation) throws Exception {
        var answer = Soap.send(door, known, envelope(operation(operation, "")));

        assertFault(answer, 500, "soap:Server");
        assertThat(text(answer, "faultstring")).contains("urn:uuid:");
        assertNoSecret(answer);
        assertThat(product.failures()).singleElement().asString().startsWith("interface Deur: ");
    }

    @Test
    void breaksTheLineWhenAnAnswerFailsHalfway() throws Exception {
        assertThatThrownBy(() -> Soap.send(door, known, envelope(operation("half", "1048576"))))
                .isInstanceOf(IOException.class);
        assertThat(product.failures()).containsExactly("interface Deur: IllegalStateException");
        var early = Soap.send(door, known, envelope(operation("half", "1000")));
        assertFault(early, 500, "soap:Server");
        assertNoSecret(early);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        var body = envelope(operation("meet", "a".repeat(1 << 20))).getBytes(StandardCharsets.UTF_8);
        assertThat(door.raw(
                        "POST /soap/deur/Deur HTTP/1.1",
                        "X-Client-Cert: " + known,
                        "Content-Type: text/xml",
                        "Content-Length: 1048577"))
                .startsWith("HTTP/1.1 413");

        var answer = door.send(
                Soap.request(door, known).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertFault(answer, 413, "soap:Client");
        assertThat(service.done).isEmpty();
        assertThat(product.failures()).isEmpty();
    }
}
