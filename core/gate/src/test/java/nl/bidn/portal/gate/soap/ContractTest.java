// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static nl.bidn.portal.gate.soap.Soap.assertFault;
import static nl.bidn.portal.gate.soap.Soap.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.bidn.portal.gate.fake.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of an interface, for everybody. */
class ContractTest extends SoapBase {
    @Test
    void givesItsContractToEverybody() throws Exception {
        var answer =
                door.send(door.request("/soap/deur/Deur?wsdl").header("X-Forwarded-Host", "diensten.bidn.example"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(address(answer)).isEqualTo("https://diensten.bidn.example/soap/deur/Deur");
        assertThat(xml(answer).getElementsByTagNameNS("*", "binding").getLength())
                .isEqualTo(2);
        assertThat(answer.body()).contains("type=\"d:Deur\"", "schemaLocation=\"schemas/deur.xsd\"");
        assertCarefulHeaders(answer);
        assertThat(door.send(door.request("/soap/deur/Deur?WSDL")).statusCode()).isEqualTo(200);
        var schema = door.send(door.request("/soap/deur/schemas/deur.xsd"));
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(xml(schema).getDocumentElement().getLocalName()).isEqualTo("schema");
        var method = door.send(door.request("/soap/deur/Deur?wsdl").DELETE());
        assertFault(method, 405, "soap:Client");
        assertThat(method.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void believesAnAddressOnlyFromTheProxy() throws Exception {
        try (var other = new Door(Map.of())) {
            other.soap.came(product);
            var answer = other.send(other.request("/soap/deur/Deur?wsdl")
                    .header("X-Forwarded-Host", "elders.example")
                    .header("X-Forwarded-Proto", "https"));

            assertThat(address(answer)).isEqualTo("http://127.0.0.1:" + other.container.port() + "/soap/deur/Deur");
        }
        var host = door.send(door.request("/soap/deur/Deur?wsdl").header("X-Forwarded-Host", "x\"><y"));
        assertFault(host, 400, "soap:Client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/soap/deur/schemas/../../openapi/v1.json",
                "/soap/deur/%2e%2e/openapi/v1.json",
                "/soap/deur/schemas/%2e%2e/%2e%2e/openapi/v1.json",
                "/soap/deur/..%2fopenapi%2fv1.json",
                "/soap/deur/schemas//deur.xsd",
                "/soap/deur/schemas/weg.xsd",
                "/soap/deur/.xsd",
                "/soap/deur/schemas/",
                "/soap/deur/Kaal?wsdl",
                "/soap/leeg/schemas/deur.xsd"
            })
    void givesNothingElse(String path) throws Exception {
        var answer = door.raw("GET " + path + " HTTP/1.1");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04].*");
    }

    private static String address(HttpResponse<String> answer) throws Exception {
        return xml(answer)
                .getElementsByTagNameNS(Names.WSDL_SOAP, "address")
                .item(0)
                .getAttributes()
                .getNamedItem("location")
                .getNodeValue();
    }
}
