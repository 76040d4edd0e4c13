// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.product.schuldenknooppunt.message.jose.Jwe;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the element of an operation: texts by their names, in whatever order, and the parts of a key. Which names there may
 * be, the operation says; the same rules as those of REST look at the texts.
 */
final class Soapvraag {
    private static final int LANGSTE = 2000;
    private static final int MEESTE = 100;

    private final MultivaluedMap<String, String> teksten = new MultivaluedHashMap<>();
    private final Map<String, Object> jwk = new HashMap<>();
    private boolean goed = true;

    private Soapvraag() {}

    /**
     * Reads to the end of the message, so it is sure that it is whole.
     *
     * @param body at the start of the operation
     * @param namen those that there may be
     * @return none if it is not what the schema says
     */
    static Optional<Soapvraag> lees(XMLStreamReader body, Set<String> namen) throws XMLStreamException {
        var vraag = new Soapvraag();
        while (vraag.goed && volgende(body)) {
            vraag.neem(body, namen);
        }
        while (body.hasNext()) {
            body.next();
        }
        return vraag.goed ? Optional.of(vraag) : Optional.empty();
    }

    private static boolean volgende(XMLStreamReader body) throws XMLStreamException {
        return body.nextTag() == XMLStreamReader.START_ELEMENT;
    }

    private void neem(XMLStreamReader body, Set<String> namen) throws XMLStreamException {
        String naam = body.getLocalName();
        goed = Soapnamen.NAMESPACE.equals(body.getNamespaceURI()) && namen.contains(naam) && teksten.size() < MEESTE;
        if (goed && naam.equals(Soapnamen.JWK)) {
            while (goed && volgende(body)) {
                String deel = body.getLocalName();
                jwk.put(deel, tekst(body, LANGSTE));
            }
        } else if (goed) {
            boolean eerste = !teksten.containsKey(naam) || naam.equals(Soapnamen.BIJLAGEN);
            teksten.add(naam, tekst(body, naam.equals(Soapnamen.INHOUD) ? Jwe.GROOTSTE : LANGSTE));
            goed &= eerste && teksten(naam).size() <= MEESTE;
        }
    }

    /** Long text comes in pieces; elements do not belong there. */
    private String tekst(XMLStreamReader body, int langste) throws XMLStreamException {
        var tekst = new StringBuilder();
        while (goed && body.next() != XMLStreamReader.END_ELEMENT) {
            goed = body.isCharacters() && tekst.length() + body.getTextLength() <= langste;
            if (goed) {
                tekst.append(body.getTextCharacters(), body.getTextStart(), body.getTextLength());
            }
        }
        return tekst.toString().strip();
    }

    /** None: it is not there. */
    @Nullable
    String tekst(String naam) {
        return teksten.getFirst(naam);
    }

    /** Empty: it is not there. */
    String tekstOfLeeg(String naam) {
        String tekst = tekst(naam);
        return tekst == null ? "" : tekst;
    }

    List<String> teksten(String naam) {
        return teksten.getOrDefault(naam, List.of());
    }

    /** As they would stand in an address. */
    MultivaluedMap<String, String> alsAdres() {
        return teksten;
    }

    Map<String, Object> jwk() {
        return Map.copyOf(jwk);
    }
}
