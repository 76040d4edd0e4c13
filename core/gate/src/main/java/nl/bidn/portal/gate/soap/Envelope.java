// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the envelope of SOAP 1.1 to the one element in its body. */
final class Envelope {
    /** Body and Envelope are still open when the operation begins. */
    static final int AROUND = 2;

    private final XMLStreamReader xml;

    Envelope(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** To the start of the header, or of the body if there is none. */
    boolean toHeader() throws XMLStreamException, Fault {
        nextElement("Het bericht is leeg.");
        if (!Names.is(xml, Names.SOAP, "Envelope")) {
            throw notAnEnvelope();
        }
        nextElement("De Envelope heeft geen Body.");
        return Names.is(xml, Names.SOAP, "Header");
    }

    private Fault notAnEnvelope() {
        return xml.getLocalName().equals("Envelope")
                ? new Fault(Fault.Code.VERSION_MISMATCH, "Deze interface spreekt SOAP 1.1.")
                : new Fault(Fault.Code.CLIENT, "Het bericht is geen SOAP-envelop.");
    }

    /** From the end of the header to the start of the body. */
    void toBody() throws XMLStreamException {
        nextElement("De Envelope heeft geen Body.");
        checkBody();
    }

    /** From the start of the body to the operation. */
    void toOperation() throws XMLStreamException {
        checkBody();
        nextElement("De Body is leeg.");
    }

    private void checkBody() throws XMLStreamException {
        if (!Names.is(xml, Names.SOAP, "Body")) {
            throw new Malformed("In de Envelope staat iets anders dan een Header en een Body.");
        }
    }

    /** From the end of the body. */
    void toEnd() throws XMLStreamException {
        rest(xml, 1);
    }

    /**
     * Reads to the end of the document, where nothing more may come.
     *
     * @param open how many elements are still open
     */
    static void rest(XMLStreamReader xml, int open) throws XMLStreamException {
        int left = open;
        for (int event = xml.next(); event != XMLStreamReader.END_DOCUMENT; event = xml.next()) {
            boolean nothing = event == XMLStreamReader.COMMENT || event == XMLStreamReader.SPACE || xml.isWhiteSpace();
            if (event == XMLStreamReader.END_ELEMENT) {
                left--;
            } else if (!nothing) {
                throw new Malformed(
                        left == AROUND ? "In de Body staat meer dan een element." : "Na de Body staat nog iets.");
            }
        }
    }

    private void nextElement(String otherwise) throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    return;
                }
                case XMLStreamReader.COMMENT, XMLStreamReader.SPACE -> {}
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        throw new Malformed("Er staat tekst waar een element hoort.");
                    }
                }
                default -> throw new Malformed(otherwise);
            }
        }
    }
}
