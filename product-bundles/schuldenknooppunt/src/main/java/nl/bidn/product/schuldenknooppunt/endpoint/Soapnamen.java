// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Names of {@code wsdl/schuldenknooppunt.xsd}, and how answers are written: a record is an element with its components in their order, a
 * list is its element as often as there is something, and what is not there has no element.
 */
final class Soapnamen {
    static final String NAMESPACE = "https://www.bidn.nl/schuldenknooppunt/v1";
    static final String FOUT = "knooppuntFout";
    static final String JWK = "jwk";
    static final String BIJLAGEN = "bijlagen";
    static final String INHOUD = "inhoud";

    private static final String PREFIX = "skp";

    private Soapnamen() {}

    /** By the pattern of WS-Addressing Metadata: namespace, port type, input. */
    static String actie(String bewerking) {
        return NAMESPACE + "/Knooppunt/" + bewerking + "Request";
    }

    static void schrijf(XMLStreamWriter xml, String naam, @Nullable Object waarde) throws XMLStreamException {
        if (waarde instanceof List<?> lijst) {
            for (Object een : lijst) {
                schrijf(xml, naam, een);
            }
        } else if (waarde != null) {
            xml.writeStartElement(PREFIX, naam, NAMESPACE);
            schrijfIn(xml, waarde);
            xml.writeEndElement();
        }
    }

    private static void schrijfIn(XMLStreamWriter xml, Object waarde) throws XMLStreamException {
        if (waarde instanceof Record) {
            for (RecordComponent deel : waarde.getClass().getRecordComponents()) {
                schrijf(xml, deel.getName(), waarde(deel, waarde));
            }
        } else if (waarde instanceof Map<?, ?> delen) {
            for (Map.Entry<?, ?> deel : delen.entrySet()) {
                schrijf(xml, String.valueOf(deel.getKey()), deel.getValue());
            }
        } else {
            xml.writeCharacters(waarde.toString());
        }
    }

    private static @Nullable Object waarde(RecordComponent deel, Object record) {
        try {
            return deel.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
