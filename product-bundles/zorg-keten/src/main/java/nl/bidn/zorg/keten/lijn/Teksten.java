// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads small things of which only the names matter, and not how they are nested. */
public final class Teksten {
    private static final int TEKST = 1000;
    private static final int TEKSTEN = 50;

    private Teksten() {}

    /**
     * Reads to the end of an element.
     *
     * @param xml at its start
     * @return the texts in it, by the local name of what they are in, the first of each; cut off where they are long or many
     */
    public static Map<String, String> lees(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> teksten = new LinkedHashMap<>();
        var text = new StringBuilder();
        int diepte = 1;
        while (diepte > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                diepte++;
                text.setLength(0);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                diepte--;
                if (teksten.size() < TEKSTEN && !text.toString().isBlank()) {
                    teksten.putIfAbsent(xml.getLocalName(), text.toString().strip());
                }
                text.setLength(0);
            } else if (xml.isCharacters() && text.length() < TEKST) {
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), TEKST - text.length()));
            }
        }
        return teksten;
    }
}
