// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rapport;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;

/**
 * What a check found, as the Rapport of the standard: the form in which the validation of Zorginstituut Nederland reports
 * (namespace validatie/1_1). It is made of what is kept of a message, so it can be had long after the check. The page offers it
 * for download.
 *
 * @param identificatie of the message
 * @param dagtekening of the message, {@code yyyy-mm-dd}
 * @param fouten none: nothing was wrong
 */
public record Rapport(Berichttype type, String identificatie, String dagtekening, List<Fout> fouten) {
    private static final String NAMESPACE = "http://www.istandaarden.nl/validatie/1_1/rapport/schema";
    private static final String PREFIX = "r";
    private static final String RETOURCODE = "0001";

    public Rapport {
        fouten = List.copyOf(fouten);
    }

    /** None if the message had no header to speak of: a file that is no message at all has no Rapport. */
    public static Optional<Rapport> van(
            Optional<Berichttype> type,
            Optional<String> identificatie,
            Optional<String> dagtekening,
            List<Fout> fouten) {
        return type.flatMap(known ->
                identificatie.flatMap(number -> dagtekening.map(day -> new Rapport(known, number, day, fouten))));
    }

    /**
     * Writes it, in UTF-8, as it goes. Does not close the stream.
     *
     * @throws XMLStreamException if the stream breaks
     */
    public void write(OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\r\n");
        xml.writeStartElement(PREFIX, "Rapport", NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
        header(xml);
        if (!fouten.isEmpty()) {
            fouten(xml);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void header(XMLStreamWriter xml) throws XMLStreamException {
        begin(xml, "Header");
        field(xml, "BerichtCode", type.code());
        field(xml, "BerichtVersie", type.versie());
        field(xml, "BerichtSubversie", type.subversie());
        begin(xml, "BerichtIdentificatie");
        field(xml, "Identificatie", identificatie);
        field(xml, "Dagtekening", dagtekening);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void fouten(XMLStreamWriter xml) throws XMLStreamException {
        begin(xml, "Fouten");
        for (Fout fout : fouten) {
            begin(xml, "Fout");
            field(xml, "Code", fout.regel());
            if (fout.niveau() == 2) {
                field(xml, "Retourcode", RETOURCODE);
            }
            field(xml, "Locatie", fout.plek().isEmpty() ? "/" : fout.plek());
            if (fout.regelnummer() > 0) {
                field(xml, "Details", "regel " + fout.regelnummer());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void begin(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
    }

    private static void field(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        begin(xml, name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
