// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Readers of both parsers that the runtime has, and a writer. */
final class Xml {
    private Xml() {}

    /** What writes an element. */
    interface Schrijven {
        void naar(XMLStreamWriter xml) throws IOException, XMLStreamException;
    }

    static Stream<XMLInputFactory> parsers() {
        return Stream.of(XMLInputFactory.newDefaultFactory(), new WstxInputFactory());
    }

    /** At the first element with this local name. */
    static XMLStreamReader bij(String naam, XMLInputFactory factory, InputStream in) throws XMLStreamException {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
        while (xml.next() != XMLStreamConstants.START_ELEMENT
                || !xml.getLocalName().equals(naam)) {
            // on
        }
        return xml;
    }

    static byte[] geschreven(Schrijven schrijven) throws IOException, XMLStreamException {
        var out = new ByteArrayOutputStream();
        schrijf(out, schrijven);
        return out.toByteArray();
    }

    static void schrijf(OutputStream out, Schrijven schrijven) throws IOException, XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        schrijven.naar(xml);
        xml.writeEndDocument();
        xml.close();
    }
}
