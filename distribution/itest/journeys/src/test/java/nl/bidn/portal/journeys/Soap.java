// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** What stands around a message over SOAP 1.1. */
final class Soap {
    private static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";

    private Soap() {}

    /** What stands in the body. */
    @FunctionalInterface
    interface Body {
        void schrijf(XMLStreamWriter xml) throws IOException, XMLStreamException;
    }

    static String om(Body body) throws IOException {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("soap", "Envelope", NAMESPACE);
            xml.writeNamespace("soap", NAMESPACE);
            xml.writeStartElement("soap", "Body", NAMESPACE);
            body.schrijf(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    /** A reader at the first element with one of these names. */
    static XMLStreamReader bij(InputStream soap, QName... elementen) throws IOException {
        var names = Set.of(elementen);
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            var xml = factory.createXMLStreamReader(soap);
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement() && names.contains(xml.getName())) {
                    return xml;
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        throw new IOException("there is none of " + names);
    }
}
