// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rapport;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.message.check.Kop;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;

/**
 * Writes what a check found as the Rapport of the standard: the form in which the validation of Zorginstituut Nederland
 * reports (namespace validatie/1_1). The page offers it for download. Any thread may use it; each call writes one.
 */
public final class Rapport {
    private static final String NAMESPACE = "http://www.istandaarden.nl/validatie/1_1/rapport/schema";
    private static final String PREFIX = "r";
    private static final String RETOURCODE = "0001";

    private Rapport() {}

    /**
     * Whether there can be one: its header needs what the header of the message says.
     *
     * <p>A file that is no message at all has no Rapport.
     */
    public static boolean possible(Verslag verslag) {
        Kop kop = verslag.kop();
        return verslag.type().isPresent()
                && kop.identificatie().isPresent()
                && kop.dagtekening().isPresent();
    }

    /**
     * Writes one, in UTF-8, as it goes. Does not close the stream.
     *
     * @throws IllegalArgumentException if there can be none
     * @throws XMLStreamException if the stream breaks
     */
    public static void write(Verslag verslag, OutputStream out) throws XMLStreamException {
        Berichttype type = verslag.type()
                .filter(any -> possible(verslag))
                .orElseThrow(() -> new IllegalArgumentException("the message has no header"));
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\r\n");
        xml.writeStartElement(PREFIX, "Rapport", NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
        header(xml, type, verslag.kop());
        if (!verslag.goed()) {
            fouten(xml, verslag);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void header(XMLStreamWriter xml, Berichttype type, Kop kop) throws XMLStreamException {
        begin(xml, "Header");
        field(xml, "BerichtCode", kop.berichtCode().orElse(type.code()));
        field(xml, "BerichtVersie", kop.versie().orElse(type.versie()));
        field(xml, "BerichtSubversie", kop.subversie().orElse(type.subversie()));
        begin(xml, "BerichtIdentificatie");
        field(xml, "Identificatie", kop.identificatie().orElseThrow());
        field(xml, "Dagtekening", kop.dagtekening().orElseThrow());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void fouten(XMLStreamWriter xml, Verslag verslag) throws XMLStreamException {
        begin(xml, "Fouten");
        for (Fout fout : verslag.fouten()) {
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
