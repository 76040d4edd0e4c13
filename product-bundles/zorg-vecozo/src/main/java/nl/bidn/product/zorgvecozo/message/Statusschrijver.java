// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.message;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the body of a MeldenStatus that says that a municipality could do nothing with a message of an aanbieder. Assumption:
 * VECOZO's contract for such news is not published, so this is the one by which VECOZO tells us the same.
 */
public final class Statusschrijver {
    private Statusschrijver() {}

    /**
     * What is said.
     *
     * @param traceerId of the message
     * @param gemeente who says it, CBS code
     * @param instelling who sent the message, AGB code
     */
    public record Afkeuring(String traceerId, String gemeente, String instelling, String code, String omschrijving) {}

    public static void schrijf(Afkeuring afkeuring, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("v", "MeldenStatus", Namen.DIENST);
        xml.writeNamespace("v", Namen.DIENST);
        xml.writeNamespace("m", Namen.BERICHT);
        xml.writeStartElement("v", "Request", Namen.DIENST);
        tekst("TraceerId", afkeuring.traceerId(), xml);
        tekst("Gemeente", afkeuring.gemeente(), xml);
        tekst("Instelling", afkeuring.instelling(), xml);
        tekst("Status", "Afgekeurd", xml);
        tekst("Code", afkeuring.code(), xml);
        tekst("Omschrijving", afkeuring.omschrijving(), xml);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void tekst(String naam, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("m", naam, Namen.BERICHT);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
