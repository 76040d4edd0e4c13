// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.portal.api.SoapService.Header;

/** Keeps the headers that the service of a product reads itself; what does not fit in the limits is refused. For one message. */
final class HeaderReader {
    private static final int MOST_ELEMENTS = 50;
    private static final int MOST_CHARACTERS = 1000;

    private final List<Header> headers = new ArrayList<>();
    private int elements;

    List<Header> headers() {
        return List.copyOf(headers);
    }

    /** @param xml stands at the start of a header; afterwards at its end */
    void read(XMLStreamReader xml) throws XMLStreamException, Fault {
        headers.add(element(xml));
    }

    private Header element(XMLStreamReader xml) throws XMLStreamException, Fault {
        if (++elements > MOST_ELEMENTS) {
            throw new Fault(Fault.Code.CLIENT, "De headers van het bericht hebben te veel elementen.");
        }
        var name = xml.getName();
        var text = new StringBuilder();
        var content = new ArrayList<Header>();
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                content.add(element(xml));
            } else if (xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > MOST_CHARACTERS) {
                    throw new Fault(Fault.Code.CLIENT, "Een header van het bericht is te lang.");
                }
            }
        }
        return new Header(name, content.isEmpty() ? text.toString().strip() : "", content);
    }
}
