// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a small file of ours (schema, standaard.xml) with everything dangerous off, by the parser of the JDK whatever else
 * the runtime has on board. Any thread may call it.
 */
public final class OwnXml {
    private OwnXml() {}

    /**
     * The root element.
     *
     * @param file its name, for messages
     * @throws OwnXmlRefused if it is not XML, or has a DTD
     * @throws IOException if it cannot be read
     */
    public static OwnElement read(String file, InputStream in) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in, "UTF-8");
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new OwnXmlRefused(file, reader.getLocation().getLineNumber(), "a DTD is not allowed");
                }
            }
            return element(file, reader);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new OwnXmlRefused(file, line, "it is not well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static OwnElement element(String file, XMLStreamReader reader) throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        String name = reader.getLocalName();
        Map<String, String> attributes = attributes(reader);
        Map<String, String> prefixes = prefixes(reader);
        List<OwnElement> children = new ArrayList<>();
        var text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(file, reader));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return new OwnElement(
                file, line, namespace, name, attributes, prefixes, List.copyOf(children), text.toString());
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            all.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return all;
    }

    /** The prefixes that the values of its attributes use. */
    private static Map<String, String> prefixes(XMLStreamReader reader) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            int colon = reader.getAttributeValue(i).indexOf(':');
            String prefix = colon < 0 ? "" : reader.getAttributeValue(i).substring(0, colon);
            String namespace = reader.getNamespaceContext().getNamespaceURI(prefix);
            all.put(prefix, namespace == null ? "" : namespace);
        }
        return all;
    }
}
