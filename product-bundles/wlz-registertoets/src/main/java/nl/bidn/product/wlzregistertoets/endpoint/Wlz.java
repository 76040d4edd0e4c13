// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Names of {@code wsdl/wlz-registertoets.xsd}, and how they are written. */
final class Wlz {
    static final String NAMESPACE = "https://www.bidn.nl/wlz-registertoets/v1";
    /** By the pattern of WS-Addressing Metadata: namespace, port type, input. */
    static final String ACTIE = NAMESPACE + "/WlzRegistertoets/bepaalWlzStatusRequest";

    static final QName VRAAG = new QName(NAMESPACE, "bepaalWlzStatus");
    static final String ANTWOORD = "bepaalWlzStatusResponse";
    static final String FOUT = "bepaalWlzStatusFout";

    private static final String PREFIX = "wlz";

    private Wlz() {}

    static void begin(XMLStreamWriter xml, String naam) throws XMLStreamException {
        xml.writeStartElement(PREFIX, naam, NAMESPACE);
    }

    static void tekst(XMLStreamWriter xml, String naam, String tekst) throws XMLStreamException {
        begin(xml, naam);
        xml.writeCharacters(tekst);
        xml.writeEndElement();
    }
}
