// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static nl.bidn.portal.gate.fake.DoorBase.assertCarefulHeaders;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.FakeProduct;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Messages to the door of {@link DoorService}. */
final class Soap {
    static final String ADDRESS = "/soap/deur/Deur";
    static final String WHO = operation("wie", "");

    private Soap() {}

    /** Whose second interface has no contract, and whose third asks for WS-Addressing. */
    static FakeProduct product(DoorService service) {
        return FakeProduct.with(
                "deur",
                new Endpoint.Soap("Deur", new Permission("leveren"), Endpoint.Soap.Signing.NONE, service),
                new Endpoint.Soap("Kaal", new Permission("leveren"), Endpoint.Soap.Signing.NONE, service),
                new Endpoint.Soap(
                        "Adres",
                        new Permission("leveren"),
                        Endpoint.Soap.Signing.NONE,
                        Endpoint.Soap.Addressing.REQUIRED,
                        service));
    }

    static String envelope(String header, String body) {
        return "<s:Envelope xmlns:s=\"" + Names.SOAP + "\">" + header + "<s:Body>" + body + "</s:Body></s:Envelope>";
    }

    static String envelope(String body) {
        return envelope("", body);
    }

    static String operation(String name, String content) {
        return "<d:" + name + " xmlns:d=\"" + DoorService.NAMESPACE + "\">" + content + "</d:" + name + ">";
    }

    static String addressing(String headers) {
        return "<s:Header xmlns:w=\"" + Names.WSA + "\">" + headers + "</s:Header>";
    }

    static HttpRequest.Builder request(Door door, String certificate) {
        return request(door).header("X-Client-Cert", certificate);
    }

    static HttpRequest.Builder request(Door door) {
        return door.request(ADDRESS)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"");
    }

    static HttpResponse<String> send(Door door, String certificate, String message)
            throws IOException, InterruptedException {
        return door.send(request(door, certificate).POST(BodyPublishers.ofString(message)));
    }

    static Document xml(HttpResponse<String> answer) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    /** Of the only element with this name. */
    static String text(HttpResponse<String> answer, String name) throws Exception {
        var found = xml(answer).getElementsByTagNameNS("*", name);
        assertThat(found.getLength()).as(name + " in " + answer.body()).isEqualTo(1);
        return found.item(0).getTextContent();
    }

    static void assertFault(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(text(answer, "faultcode")).as(answer.body()).isEqualTo(code);
        assertThat(text(answer, "faultstring")).isNotBlank();
        assertCarefulHeaders(answer);
    }
}
