// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A SOAP 1.1 fault.
 *
 * @param client whether it says that we are to mend something
 * @param teksten by local name, the first of each: of {@code faultstring}, and of what is in {@code detail}
 */
public record Soapfout(boolean client, Map<String, String> teksten) {
    public Soapfout {
        teksten = Map.copyOf(teksten);
    }

    public Optional<String> tekst(String naam) {
        return Optional.ofNullable(teksten.get(naam));
    }

    /** @param xml at the start of {@code Fault} */
    static Soapfout lees(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> teksten = Teksten.lees(xml);
        return new Soapfout(teksten.getOrDefault("faultcode", "").endsWith("Client"), teksten);
    }
}
