// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A SOAP message that came: its texts by the names of an element and the one around it, {@code Afzender/Code}, and its payload.
 * An Aspect of VECOZO stands under {@code Aspect/<Sleutel>}.
 */
public final class Ontvangst {
    private static final int TEKST = 1000;
    private static final int PAYLOAD = 40 * 1024 * 1024;

    private final Map<String, String> teksten = new HashMap<>();
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();

    private Ontvangst() {}

    public static Ontvangst lees(InputStream soap) throws IOException {
        try {
            var ontvangst = new Ontvangst();
            ontvangst.lees(veilig().createXMLStreamReader(soap));
            return ontvangst;
        } catch (XMLStreamException e) {
            throw new IOException("no SOAP", e);
        }
    }

    static XMLInputFactory veilig() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void lees(XMLStreamReader xml) throws XMLStreamException, IOException {
        var plaats = new ArrayDeque<String>();
        var text = new StringBuilder();
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                plaats.push(xml.getLocalName());
                text.setLength(0);
            } else if (xml.isEndElement()) {
                String naam = plaats.pop();
                neem(
                        plaats.isEmpty() ? "" : plaats.peek(),
                        naam,
                        text.toString().strip());
                text.setLength(0);
            } else if (xml.isCharacters()) {
                neem(plaats.peek(), xml.getText(), text);
            }
        }
    }

    private void neem(@Nullable String naam, String stuk, StringBuilder text) throws IOException {
        if ("Data".equals(naam) || "xmlBestand".equals(naam)) {
            payload.write(stuk.getBytes(StandardCharsets.US_ASCII));
            if (payload.size() > PAYLOAD) {
                throw new IOException("too much");
            }
        } else if (text.length() < TEKST) {
            text.append(stuk);
        }
    }

    private void neem(String ouder, String naam, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (naam.equals("Waarde")) {
            teksten.put("Aspect/" + teksten.getOrDefault("Aspect/Sleutel", ""), text);
            return;
        }
        if (naam.equals("Sleutel")) {
            teksten.put("Aspect/Sleutel", text);
            return;
        }
        teksten.putIfAbsent(ouder + "/" + naam, text);
    }

    /** Empty if it is not there. */
    public String tekst(String plaats) {
        return teksten.getOrDefault(plaats, "");
    }

    public InputStream payload() {
        return Base64.getMimeDecoder().wrap(new ByteArrayInputStream(payload.toByteArray()));
    }
}
