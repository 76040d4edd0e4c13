// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Short text of a message. */
final class Text {
    /** Longer than any address or number of a message. */
    private static final int LONGEST = 2000;

    private Text() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }

    /** Of base64, which comes in lines. */
    static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Reads the text of an element to its end. */
    static String of(XMLStreamReader xml) throws XMLStreamException {
        return of(xml, LONGEST);
    }

    static String of(XMLStreamReader xml, int longest) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    text.append(xml.getText());
                case XMLStreamReader.COMMENT -> {}
                default -> throw new Malformed("In een header staat een element waar tekst hoort.");
            }
            if (text.length() > longest) {
                throw new Malformed("Een header is te lang.");
            }
        }
        return text.toString().strip();
    }

    /** Reads an element to its end; answers whether an element with this name is in it. */
    static boolean skip(XMLStreamReader xml, String namespace, String name) throws XMLStreamException {
        boolean found = false;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    found |= xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return found;
    }
}
