// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What is sent: writes whole elements, which declare the namespaces that they need. */
@FunctionalInterface
public interface Vraag {
    /** The one element of the body. */
    void inhoud(XMLStreamWriter xml) throws IOException, XMLStreamException;

    /** The headers, if there are any. */
    default void kop(XMLStreamWriter xml) throws XMLStreamException {}
}
