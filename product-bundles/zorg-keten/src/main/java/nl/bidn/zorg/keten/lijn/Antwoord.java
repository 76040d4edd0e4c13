// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Makes something of what comes back. An IOException means that it is not known what the partner did. */
public interface Antwoord<T> {
    /** @param xml at the start of the one element of the body */
    T resultaat(XMLStreamReader xml) throws IOException, XMLStreamException;

    T fout(Soapfout fout) throws IOException;
}
