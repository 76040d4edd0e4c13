// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;

/** Copies a WSDL, with another address in each {@code soap:address}. */
final class WsdlAddress {
    private WsdlAddress() {}

    static void copy(InputStream in, OutputStream out, String address) throws XMLStreamException {
        var from = (XMLStreamReader2) Parser.read(in);
        var to = (XMLStreamWriter2) new WstxOutputFactory().createXMLStreamWriter(out, "UTF-8");
        to.writeStartDocument("UTF-8", "1.0");
        while (from.hasNext()) {
            int event = from.next();
            if (event == XMLStreamReader.START_ELEMENT && Names.is(from, Names.WSDL_SOAP, "address")) {
                to.writeStartElement(from.getPrefix(), from.getLocalName(), from.getNamespaceURI());
                for (int i = 0; i < from.getNamespaceCount(); i++) {
                    to.writeNamespace(from.getNamespacePrefix(i), from.getNamespaceURI(i));
                }
                to.writeAttribute("location", address);
            } else if (event != XMLStreamReader.END_DOCUMENT) {
                to.copyEventFromReader(from, false);
            }
        }
        to.writeEndDocument();
        to.flush();
    }
}
