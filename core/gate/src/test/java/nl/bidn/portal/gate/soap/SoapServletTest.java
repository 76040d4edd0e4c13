// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static nl.bidn.portal.gate.soap.Soap.addressing;
import static nl.bidn.portal.gate.soap.Soap.envelope;
import static nl.bidn.portal.gate.soap.Soap.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.gate.door.Turns;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.FakeProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SoapServletTest {
    private static final String WHO = operation("wie", "");

    private static Door door;
    private static String known;
    private static String powerless;
    private static String unknown;

    private DoorService service;
    private FakeProduct product;

    @BeforeAll
    static void open() throws Exception {
        known = Door.certificate(Door.KNOWN);
        powerless = Door.certificate(Door.POWERLESS);
        unknown = Door.certificate(Door.UNKNOWN);
        door = Door.behindProxy();
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @BeforeEach
    void install() {
        door.refusals.minuteIsOver();
        door.audit.clear();
        service = new DoorService();
        product = FakeProduct.with(
                "deur",
                new Endpoint.Soap("Deur", new Permission("leveren"), Endpoint.Soap.Signing.NONE, service),
                new Endpoint.Soap("Kaal", new Permission("leveren"), Endpoint.Soap.Signing.NONE, service));
        door.soap.came(product);
    }

    @AfterEach
    void remove() {
        door.soap.went(product);
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

    @Test
    void asksForACertificate() throws Exception {
        assertFault(Soap.send(door, "geen%20certificaat", envelope(WHO)), 401, "soap:Client");
        assertThat(service.done).isEmpty();
    }

    @Test
    void refusesSystemsWithoutARightAndWritesThatDown() throws Exception {
        assertFault(Soap.send(door, unknown, envelope(WHO)), 403, "soap:Client");
        assertFault(Soap.send(door, powerless, envelope(WHO)), 403, "soap:Client");

        assertThat(door.audit.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.action()).isEqualTo("api-geweigerd"));
        assertThat(service.done).isEmpty();
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
    void tellsNothingOfAFailureOfItsOwn() throws Exception {
        try (var other = Door.behindProxy()) {
            other.soap.came(product);
            other.access.goDown();

            var answer = Soap.send(other, known, envelope(WHO));

            assertFault(answer, 500, "soap:Server");
            assertNoSecret(answer);
        }
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

    @Test
    void sendsAwayWhoIsOneTooMany() throws Exception {
        var wait = Soap.request(door, known)
                .POST(BodyPublishers.ofString(envelope(operation("wacht", ""))))
                .build();
        var busy = IntStream.range(0, Turns.MOST_AT_ONCE)
                .mapToObj(i -> door.client.sendAsync(wait, BodyHandlers.ofString()))
                .toList();
        assertThat(service.waiting.tryAcquire(Turns.MOST_AT_ONCE, Door.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        var answer = Soap.send(door, known, envelope(WHO));
        service.goOn.countDown();

        assertFault(answer, 503, "soap:Server");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new))
                .get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(busy).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
    }

    @Test
    void letsARequestAtWorkFinishWhenItsProductGoes() throws Exception {
        var atWork = door.client.sendAsync(
                Soap.request(door, known)
                        .POST(BodyPublishers.ofString(envelope(operation("wacht", ""))))
                        .build(),
                BodyHandlers.ofString());
        assertThat(service.waiting.tryAcquire(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        var going = CompletableFuture.runAsync(() -> door.soap.went(product));
        int status = 200;
        for (long end = System.nanoTime() + Door.PATIENCE.toNanos(); status != 404 && System.nanoTime() < end; ) {
            status = Soap.send(door, known, envelope(WHO)).statusCode();
        }
        assertThat(status).as("for those who come now").isEqualTo(404);
        service.goOn.countDown();

        assertThat(atWork.get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS).statusCode())
                .isEqualTo(200);
        going.get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

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

    private static Document xml(HttpResponse<String> answer) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    private static String text(HttpResponse<String> answer, String name) throws Exception {
        var found = xml(answer).getElementsByTagNameNS("*", name);
        assertThat(found.getLength()).as(name + " in " + answer.body()).isEqualTo(1);
        return found.item(0).getTextContent();
    }

    private static String address(HttpResponse<String> answer) throws Exception {
        return xml(answer)
                .getElementsByTagNameNS(Names.WSDL_SOAP, "address")
                .item(0)
                .getAttributes()
                .getNamedItem("location")
                .getNodeValue();
    }

    private static void assertFault(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(text(answer, "faultcode")).as(answer.body()).isEqualTo(code);
        assertThat(text(answer, "faultstring")).isNotBlank();
        assertCarefulHeaders(answer);
    }

    private static void assertCarefulHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
    }

    private static void assertNoSecret(HttpResponse<String> answer) {
        assertThat(answer.body() + answer.headers().map())
                .doesNotContain("geheim", "999900006", "Exception", "nl.bidn");
    }
}
