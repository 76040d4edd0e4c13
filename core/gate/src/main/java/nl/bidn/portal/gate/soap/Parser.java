// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Woodstox, with everything dangerous off (OWASP ASVS 5.0, 1.5.1): no DTD, nothing fetched, bounded depth and attributes. For
 * any thread.
 */
final class Parser {
    private static final String UTF_8 = "UTF-8";
    private static final int DEEPEST = 200;
    private static final int MOST_ATTRIBUTES = 200;
    private static final XMLInputFactory READERS = readers();
    private static final XMLOutputFactory WRITERS = writers();

    private Parser() {}

    private static XMLInputFactory readers() {
        var factory = new WstxInputFactory();
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MarkupLimit.LONGEST);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1);
        // what is wrong shows when it is read, not when its text is asked for
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    private static XMLOutputFactory writers() {
        var factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        return factory;
    }

    /** Reads UTF-8, whatever else the document says that it is. */
    static XMLStreamReader read(InputStream in) throws XMLStreamException {
        var xml = READERS.createXMLStreamReader(in, UTF_8);
        var declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase(UTF_8)) {
            throw new Malformed("Een SOAP-bericht is hier UTF-8.");
        }
        return xml;
    }

    /** Writes one element amid what others write, declaring namespaces where they are missing. */
    static XMLStreamWriter fragment(OutputStream out) throws XMLStreamException {
        var xml = WRITERS.createXMLStreamWriter(out, UTF_8);
        // from now on it is too late for an XML declaration, that would be wrong in the middle
        xml.writeCharacters("");
        return xml;
    }
}
