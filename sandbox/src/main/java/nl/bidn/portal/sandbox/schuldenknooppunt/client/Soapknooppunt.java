// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The SOAP interface of the node (Digikoppeling WUS 2W-be), for who has no use for REST: SOAP 1.1 with WS-Addressing, over TLS with a
 * certificate of ours that carries our OIN. The content of a message is made and opened as for REST, by {@link Enveloppe}.
 */
public final class Soapknooppunt {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final String SKP = "https://www.bidn.nl/schuldenknooppunt/v1";
    private static final Duration GEDULD = Duration.ofSeconds(60);

    private final URI dienst;
    private final HttpClient client;

    /**
     * An element.
     *
     * @param tekst what is right in it
     * @param delen the elements in it; one has either of the two
     */
    public record Veld(String naam, String tekst, List<Veld> delen) {
        public Veld {
            delen = List.copyOf(delen);
        }

        public Veld(String naam, String tekst) {
            this(naam, tekst, List.of());
        }
    }

    /**
     * What came back; a fault is an answer, too.
     *
     * @param xml the whole of it
     * @param velden its elements, in the order in which they begin, each with the text that is right in it
     */
    public record Soapantwoord(int status, String xml, List<Veld> velden) {
        /** The text of the first element of this name; empty: there is none. */
        public String tekst(String naam) {
            return velden.stream()
                    .filter(veld -> veld.naam().equals(naam))
                    .findFirst()
                    .map(Veld::tekst)
                    .orElse("");
        }

        public long aantal(String naam) {
            return velden.stream().filter(veld -> veld.naam().equals(naam)).count();
        }
    }

    /** @param tls has our certificate, and trusts that of the node */
    public Soapknooppunt(URI portaal, SSLContext tls) {
        this.dienst = portaal.resolve("/soap/schuldenknooppunt/Knooppunt");
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Does an operation of the WSDL with these fields, in this order. */
    public Soapantwoord doe(String bewerking, List<Veld> velden) throws IOException, InterruptedException {
        String actie = SKP + "/Knooppunt/" + bewerking + "Request";
        var verzoek = HttpRequest.newBuilder(dienst)
                .timeout(GEDULD)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", '"' + actie + '"')
                .POST(BodyPublishers.ofString(envelop(actie, bewerking, velden)))
                .build();
        var antwoord = client.send(verzoek, BodyHandlers.ofString());
        return new Soapantwoord(antwoord.statusCode(), antwoord.body(), lees(antwoord.body()));
    }

    private String envelop(String actie, String bewerking, List<Veld> velden) throws IOException {
        var tekst = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(tekst);
            xml.writeStartElement("s", "Envelope", SOAP);
            xml.writeNamespace("s", SOAP);
            xml.writeNamespace("a", WSA);
            xml.writeNamespace("k", SKP);
            xml.writeStartElement("s", "Header", SOAP);
            veld(xml, "a", WSA, new Veld("To", dienst.toString()));
            veld(xml, "a", WSA, new Veld("Action", actie));
            veld(xml, "a", WSA, new Veld("MessageID", "urn:uuid:" + UUID.randomUUID()));
            xml.writeEndElement();
            xml.writeStartElement("s", "Body", SOAP);
            xml.writeStartElement("k", bewerking, SKP);
            for (Veld veld : velden) {
                veld(xml, "k", SKP, veld);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return tekst.toString();
    }

    private static void veld(XMLStreamWriter xml, String prefix, String namespace, Veld veld)
            throws XMLStreamException {
        xml.writeStartElement(prefix, veld.naam(), namespace);
        xml.writeCharacters(veld.tekst());
        for (Veld deel : veld.delen()) {
            veld(xml, prefix, namespace, deel);
        }
        xml.writeEndElement();
    }

    private static List<Veld> lees(String xml) throws IOException {
        var namen = new ArrayList<String>();
        var teksten = new ArrayList<StringBuilder>();
        var open = new ArrayDeque<Integer>();
        try {
            var lezer = Soapjson.lezer(xml);
            while (lezer.hasNext()) {
                lezer.next();
                if (lezer.isStartElement()) {
                    open.push(namen.size());
                    namen.add(lezer.getLocalName());
                    teksten.add(new StringBuilder());
                } else if (lezer.isEndElement()) {
                    open.pop();
                } else if (lezer.isCharacters()) {
                    teksten.get(open.element()).append(lezer.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("The node answered something that is no XML", e);
        }
        return IntStream.range(0, namen.size())
                .mapToObj(i -> new Veld(namen.get(i), teksten.get(i).toString()))
                .toList();
    }
}
