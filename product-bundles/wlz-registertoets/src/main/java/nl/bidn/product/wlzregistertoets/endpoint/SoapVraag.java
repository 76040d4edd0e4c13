// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;

/** Reads {@code bepaalWlzStatus}: just what the schema says, in its order. */
record SoapVraag(String organisatie, Toetsvraag vraag) {
    private static final String ORGANISATIE = "organisatie";
    private static final String BSN = "bsn";
    private static final String DOEL = "doelbinding";
    private static final String KENMERK = "kenmerk";
    private static final List<String> VOLGORDE = List.of(ORGANISATIE, BSN, DOEL, KENMERK);

    /**
     * Reads to the end of the message, so it is sure that it is whole.
     *
     * @param body at the start of the operation
     * @return none if it is not what the schema says
     */
    static Optional<SoapVraag> lees(XMLStreamReader body) throws XMLStreamException {
        Map<String, String> delen = new HashMap<>();
        int vorige = -1;
        boolean goed = true;
        while (goed && body.nextTag() == XMLStreamConstants.START_ELEMENT) {
            int plaats = Wlz.NAMESPACE.equals(body.getNamespaceURI()) ? VOLGORDE.indexOf(body.getLocalName()) : -1;
            goed = plaats > vorige;
            if (goed) {
                vorige = plaats;
                delen.put(VOLGORDE.get(plaats), body.getElementText().strip());
            }
        }
        while (body.hasNext()) {
            body.next();
        }
        return goed ? Optional.of(van(delen)) : Optional.empty();
    }

    private static SoapVraag van(Map<String, String> delen) {
        var vraag = new Toetsvraag(
                delen.getOrDefault(BSN, ""), delen.getOrDefault(DOEL, ""), delen.getOrDefault(KENMERK, ""));
        return new SoapVraag(delen.getOrDefault(ORGANISATIE, ""), vraag);
    }
}
