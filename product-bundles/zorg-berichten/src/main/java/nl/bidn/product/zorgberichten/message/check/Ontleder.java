// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Woodstox, with everything dangerous off (OWASP ASVS 5.0, 1.5.1). Only by the names of its properties, so that this package
 * needs no more than Java. Any number of threads may use it.
 */
final class Ontleder {
    /** The deepest message of a standard has nine levels. */
    static final int DEEPEST = 16;

    /** A message has none, but for the places of schemas. */
    static final int MOST_ATTRIBUTES = 50;

    private static final String WOODSTOX = "com.ctc.wstx.";

    private final XMLInputFactory factory;

    /** @throws IllegalArgumentException if the factory is not that of Woodstox */
    Ontleder(XMLInputFactory factory) {
        this.factory = factory;
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty("org.codehaus.stax2.internNames", true);
        factory.setProperty("org.codehaus.stax2.internNsUris", true);
        factory.setProperty("org.codehaus.stax2.preserveLocation", false);
        factory.setProperty(WOODSTOX + "maxAttributesPerElement", MarkupGuard.LONGEST_TAG);
        factory.setProperty(WOODSTOX + "maxAttributeSize", MarkupGuard.LONGEST_TAG);
        factory.setProperty(WOODSTOX + "maxElementDepth", DEEPEST + 1);
        factory.setProperty(WOODSTOX + "maxEntityDepth", 1);
        factory.setProperty(WOODSTOX + "maxEntityCount", 1);
        factory.setProperty(WOODSTOX + "inputBufferLength", 8000);
    }

    XMLStreamReader begin(Reader reader) throws XMLStreamException {
        return factory.createXMLStreamReader(reader);
    }
}
