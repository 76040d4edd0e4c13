// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes headers and body of an IndienenBericht; the payload is zipped and encoded while it is read. */
public final class Berichtschrijver {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private Berichtschrijver() {}

    /** The four headers. */
    public static void kop(Kop kop, XMLStreamWriter xml) throws XMLStreamException {
        begin("VerwerkingscontextHeader", xml);
        aspect("Applicatie", kop.context().applicatie(), xml);
        aspect("ApplicatieSubversie", kop.context().subversie(), xml);
        aspect("ApplicatieVersie", kop.context().versie(), xml);
        aspect("Referentienummer", kop.context().referentienummer(), xml);
        xml.writeEndElement();
        begin("ConversatieHeader", xml);
        tekst("h", Namen.KOP, "ConversatieId", kop.conversatieId(), xml);
        tekst("h", Namen.KOP, "TraceerId", kop.traceerId(), xml);
        xml.writeEndElement();
        begin("ReferentieHeader", xml);
        tekst("h", Namen.KOP, "ReferentieId", kop.referentieId(), xml);
        xml.writeEndElement();
        begin("RouteringHeader", xml);
        xml.writeStartElement("h", "Afzender", Namen.KOP);
        relatie(kop.afzender(), xml);
        xml.writeEndElement();
        xml.writeStartElement("h", "Geadresseerden", Namen.KOP);
        xml.writeStartElement("t", "Relatie", Namen.TYPE);
        relatie(kop.geadresseerde(), xml);
        xml.writeEndElement();
        xml.writeEndElement();
        tekst("h", Namen.KOP, "Berichttype", kop.type(), xml);
        tekst("h", Namen.KOP, "Berichtsubtype", kop.subtype(), xml);
        tekst("h", Namen.KOP, "Berichtversie", kop.versie(), xml);
        tekst("h", Namen.KOP, "Berichtsubversie", kop.subversie(), xml);
        tekst("h", Namen.KOP, "Actie", kop.actie(), xml);
        xml.writeEndElement();
    }

    private static void begin(String naam, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("v", naam, Namen.DIENST);
        xml.writeNamespace("v", Namen.DIENST);
        xml.writeNamespace("h", Namen.KOP);
        xml.writeNamespace("t", Namen.TYPE);
    }

    private static void aspect(String sleutel, String waarde, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("h", "Aspect", Namen.KOP);
        tekst("t", Namen.TYPE, "Sleutel", sleutel, xml);
        tekst("t", Namen.TYPE, "Waarde", waarde, xml);
        xml.writeEndElement();
    }

    private static void relatie(Kop.Relatie relatie, XMLStreamWriter xml) throws XMLStreamException {
        tekst("t", Namen.TYPE, "Rol", relatie.rol(), xml);
        tekst("t", Namen.TYPE, "Code", relatie.code(), xml);
    }

    /**
     * The element of the body.
     *
     * @param naam of the one file in the zip
     */
    public static void inhoud(String naam, InputStream payload, XMLStreamWriter xml)
            throws IOException, XMLStreamException {
        xml.writeStartElement("v", "IndienenBericht", Namen.DIENST);
        xml.writeNamespace("v", Namen.DIENST);
        xml.writeNamespace("m", Namen.BERICHT);
        xml.writeStartElement("v", "Request", Namen.DIENST);
        xml.writeStartElement("m", "Bericht", Namen.BERICHT);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("xsi", XSI, "type", "m:DataBinary");
        xml.writeStartElement("m", "Data", Namen.BERICHT);
        // closed by what is around it: that writes the last group, and no more
        try (var zip = new ZipOutputStream(Base64.getEncoder().wrap(new Tekst(xml)))) {
            zip.putNextEntry(new ZipEntry(naam));
            payload.transferTo(zip);
            zip.closeEntry();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void tekst(String prefix, String namespace, String naam, String text, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement(prefix, naam, namespace);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Bytes of ASCII become text of the element. */
    private static final class Tekst extends OutputStream {
        private final XMLStreamWriter xml;

        Tekst(XMLStreamWriter xml) {
            this.xml = xml;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            char[] text = new char[length];
            for (int i = 0; i < length; i++) {
                text[i] = (char) bytes[offset + i];
            }
            try {
                xml.writeCharacters(text, 0, length);
            } catch (XMLStreamException e) {
                throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
            }
        }
    }
}
