// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A SOAP 1.1 fault.
 *
 * @param client whether it says that we are to mend something
 * @param teksten by local name, the first of each: of {@code faultstring}, and of what is in {@code detail}
 */
public record Soapfout(boolean client, Map<String, String> teksten) {
    private static final int TEKST = 1000;
    private static final int TEKSTEN = 50;

    public Soapfout {
        teksten = Map.copyOf(teksten);
    }

    public Optional<String> tekst(String naam) {
        return Optional.ofNullable(teksten.get(naam));
    }

    /** @param xml at the start of {@code Fault} */
    static Soapfout lees(XMLStreamReader xml) throws XMLStreamException {
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
        return new Soapfout(teksten.getOrDefault("faultcode", "").endsWith("Client"), teksten);
    }
}
