// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.zorg.keten.stuf.Fout;
import nl.bidn.zorg.keten.stuf.Stuf;
import nl.bidn.zorg.keten.stuf.StufLezer;

/** Reads what a system answers to a StUF message over SOAP 1.1. Takes nothing dangerous and nothing large. For any thread. */
final class SoapAntwoord {
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final int MEESTE = 1 << 20;

    private final XMLInputFactory xml = new WstxInputFactory();

    SoapAntwoord() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** What it says. */
    sealed interface Gelezen {
        /** Nothing at all, as gateways do that deliver later. */
        record Leeg() implements Gelezen {}

        record Bevestigd() implements Gelezen {}

        record Fo03(Fout fout) implements Gelezen {}

        /** @param client whether we are to mend something */
        record SoapFault(boolean client) implements Gelezen {}

        record Onbekend() implements Gelezen {}
    }

    Gelezen lees(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MEESTE);
        if (new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1).isBlank()) {
            return new Gelezen.Leeg();
        }
        try {
            return lees(xml.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException | RuntimeException e) {
            return new Gelezen.Onbekend();
        }
    }

    private static Gelezen lees(XMLStreamReader reader) throws XMLStreamException {
        boolean fault = false;
        boolean client = false;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (reader.getName().equals(Stuf.BV03)) {
                return new Gelezen.Bevestigd();
            }
            if (reader.getName().equals(Stuf.FO03)) {
                return fo03(reader).<Gelezen>map(Gelezen.Fo03::new).orElseGet(Gelezen.Onbekend::new);
            }
            if (SOAP.equals(reader.getNamespaceURI()) && reader.getLocalName().equals("Fault")) {
                fault = true;
            }
            if (fault && reader.getLocalName().equals("faultcode")) {
                client = reader.getElementText().contains("Client");
            }
        }
        return fault ? new Gelezen.SoapFault(client) : new Gelezen.Onbekend();
    }

    private static Optional<Fout> fo03(XMLStreamReader reader) {
        try {
            return Optional.of(StufLezer.fout(reader));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
