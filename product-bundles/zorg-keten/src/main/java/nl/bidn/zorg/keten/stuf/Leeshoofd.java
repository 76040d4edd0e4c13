// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes from tag to tag, and says what should have been there. Stands at a tag that was not dealt with yet. For one thread. */
final class Leeshoofd {
    /** No text of an envelope is longer. */
    private static final int TEKST = 1000;

    private final XMLStreamReader xml;

    /** @param xml at the start of an element */
    Leeshoofd(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** What is not XML is the sender's fault; a line that broke is not. */
    static IOException vertaald(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException line) {
            return line;
        }
        return new StufFout("Het bericht is geen geldige XML.");
    }

    XMLStreamReader xml() {
        return xml;
    }

    QName naam() {
        return xml.getName();
    }

    boolean bij(String namespace, String naam) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT && heet(namespace, naam);
    }

    private boolean heet(String namespace, String naam) {
        return xml.getLocalName().equals(naam) && namespace.equals(xml.getNamespaceURI());
    }

    void begin(String namespace, String naam) throws IOException {
        if (!bij(namespace, naam)) {
            throw new StufFout("In de envelop ontbreekt het element " + naam + ", of het staat niet op zijn plaats.");
        }
        verder();
    }

    void einde(String namespace, String naam) throws IOException {
        laatste(namespace, naam);
        verder();
    }

    /** Like {@link #einde}, of the element with which it began: what follows is not ours. */
    void laatste(String namespace, String naam) throws IOException {
        if (xml.getEventType() != XMLStreamConstants.END_ELEMENT || !heet(namespace, naam)) {
            throw new StufFout("In het element " + naam + " van de envelop staat iets wat daar niet hoort.");
        }
    }

    Optional<String> misschien(String namespace, String naam) throws IOException {
        return bij(namespace, naam) ? Optional.of(tekst(namespace, naam)) : Optional.empty();
    }

    String tekst(String namespace, String naam) throws IOException {
        if (!bij(namespace, naam)) {
            throw new StufFout("In de envelop ontbreekt het element " + naam + ", of het staat niet op zijn plaats.");
        }
        var text = new StringBuilder();
        try {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    throw new StufFout("In het element " + naam + " van de envelop hoort alleen tekst.");
                }
                if (xml.isCharacters()) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                if (text.length() > TEKST) {
                    throw new StufFout("De tekst van het element " + naam + " is te lang.");
                }
            }
        } catch (XMLStreamException e) {
            throw vertaald(e);
        }
        verder();
        return text.toString().strip();
    }

    /** Past an element with all that is in it. */
    void overslaan() throws IOException {
        try {
            int diepte = 1;
            while (diepte > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    diepte++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    diepte--;
                }
            }
        } catch (XMLStreamException e) {
            throw vertaald(e);
        }
        verder();
    }

    /** To the next tag; text between tags is refused. */
    void verder() throws IOException {
        try {
            int event = xml.next();
            while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
                if (event == XMLStreamConstants.END_DOCUMENT) {
                    throw new StufFout("De envelop houdt te vroeg op.");
                }
                if (event == XMLStreamConstants.ENTITY_REFERENCE || (xml.isCharacters() && !xml.isWhiteSpace())) {
                    throw new StufFout("In de envelop staat tekst tussen de elementen.");
                }
                event = xml.next();
            }
        } catch (XMLStreamException e) {
            throw vertaald(e);
        }
    }
}
