// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the node answers by SOAP, in the form that REST has: an element with elements in it is an object, another one a text, and
 * what there may be several of is a list.
 */
final class Soapjson {
    /** What of a participant there may be several of. */
    private static final Set<String> LIJSTEN = Set.of("vestigingen", "modules", "aanvaardt", "sleutels");

    private final XMLStreamReader xml;
    private final String lijst;

    private Soapjson(XMLStreamReader xml, String lijst) {
        this.xml = xml;
        this.lijst = lijst;
    }

    /** @param lijst of what else there may be several; empty: of nothing */
    static ObjectNode lees(String antwoord, String lijst) throws IOException {
        try {
            XMLStreamReader xml = lezer(antwoord);
            while (!(xml.isStartElement() && xml.getLocalName().equals("Body"))) {
                xml.next();
            }
            xml.nextTag();
            return new Soapjson(xml, lijst).element() instanceof ObjectNode object ? object : Json.object();
        } catch (XMLStreamException e) {
            throw new IOException("The node answered something that is no SOAP", e);
        }
    }

    /** Without anything that XML can be dangerous by. */
    static XMLStreamReader lezer(String xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(xml));
    }

    /** At its start; to its end. */
    private JsonNode element() throws XMLStreamException {
        ObjectNode object = Json.object();
        var tekst = new StringBuilder();
        for (xml.next(); !xml.isEndElement(); xml.next()) {
            if (xml.isStartElement()) {
                String naam = xml.getLocalName();
                zet(object, naam, element());
            } else if (xml.isCharacters()) {
                tekst.append(xml.getText());
            }
        }
        return object.isEmpty() ? TextNode.valueOf(tekst.toString()) : object;
    }

    private void zet(ObjectNode object, String naam, JsonNode waarde) {
        if (naam.equals(lijst) || LIJSTEN.contains(naam)) {
            object.withArray("/" + naam).add(waarde);
        } else {
            object.set(naam, waarde);
        }
    }
}
