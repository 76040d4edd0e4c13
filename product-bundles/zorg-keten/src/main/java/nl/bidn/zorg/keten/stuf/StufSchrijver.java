// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.bidn.zorg.keten.Envelop.Soort;
import nl.bidn.zorg.keten.Inhoud;

/** Writes what is sent by StUF-GGk 2.1: one element, which declares the namespaces that it needs. */
public final class StufSchrijver {
    private StufSchrijver() {}

    /** A message, with its payload while that is read. */
    public static void schrijf(Stufenvelop stuf, Inhoud inhoud, XMLStreamWriter xml)
            throws IOException, XMLStreamException {
        var envelop = stuf.envelop();
        boolean heen = envelop.soort() == Soort.HEEN;
        begin(heen ? Stuf.DI01 : Stuf.DU01, xml);
        xml.writeStartElement("GGK", "stuurgegevens", Stuf.GGK);
        stuf("berichtcode", heen ? "Di01" : "Du01", xml);
        kop(stuf.zender(), stuf.ontvanger(), envelop.referentienummer(), envelop.tijdstip(), xml);
        stuf("crossRefnummer", envelop.kruisreferentie(), xml);
        stuf("functie", envelop.functie(), xml);
        xml.writeEndElement();
        xml.writeStartElement("GGK", "parameters", Stuf.GGK);
        ggk("applicatieVersie", stuf.applicatieVersie(), xml);
        ggk("applicatieSubversie", stuf.applicatieSubversie(), xml);
        ggk("functieVersie", envelop.functieVersie(), xml);
        ggk("functieSubversie", envelop.functieSubversie(), xml);
        xml.writeStartElement("GGK", "bericht", Stuf.GGK);
        if (stuf.bestandsnaam().isPresent()) {
            xml.writeStartElement("GGK", "tekstBestand", Stuf.GGK);
            xml.writeAttribute("bestandsnaam", stuf.bestandsnaam().get());
        } else {
            xml.writeStartElement("GGK", "xmlBestand", Stuf.GGK);
        }
        try (InputStream in = inhoud.open()) {
            Base64Schrijver.schrijf(in, xml);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    public static void schrijf(Bevestiging bevestiging, XMLStreamWriter xml) throws XMLStreamException {
        begin(Stuf.BV03, xml);
        xml.writeStartElement("StUF", "stuurgegevens", Stuf.STUF);
        stuf("berichtcode", "Bv03", xml);
        kop(bevestiging.zender(), bevestiging.ontvanger(), bevestiging.referentienummer(), bevestiging.tijdstip(), xml);
        stuf("crossRefnummer", bevestiging.kruisreferentie(), xml);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    public static void schrijf(Fout fout, XMLStreamWriter xml) throws XMLStreamException {
        boolean achteraf = fout.soort() == Fout.Soort.FO01;
        begin(achteraf ? Stuf.FO01 : Stuf.FO03, xml);
        xml.writeStartElement("StUF", "stuurgegevens", Stuf.STUF);
        stuf("berichtcode", achteraf ? "Fo01" : "Fo03", xml);
        kop(fout.zender(), fout.ontvanger(), fout.referentienummer(), fout.tijdstip(), xml);
        stuf("crossRefnummer", fout.kruisreferentie(), xml);
        xml.writeEndElement();
        xml.writeStartElement("StUF", "body", Stuf.STUF);
        stuf("code", fout.code(), xml);
        stuf("plek", fout.client() ? "client" : "server", xml);
        stuf("omschrijving", fout.omschrijving(), xml);
        stuf("details", fout.details(), xml);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void begin(QName element, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element.getPrefix(), element.getLocalPart(), element.getNamespaceURI());
        if (element.getNamespaceURI().equals(Stuf.GGK)) {
            xml.writeNamespace("GGK", Stuf.GGK);
        }
        xml.writeNamespace("StUF", Stuf.STUF);
    }

    private static void kop(
            Systeem zender, Systeem ontvanger, String referentienummer, Instant tijdstip, XMLStreamWriter xml)
            throws XMLStreamException {
        systeem("zender", zender, xml);
        systeem("ontvanger", ontvanger, xml);
        stuf("referentienummer", referentienummer, xml);
        stuf("tijdstipBericht", Tijdstip.schrijf(tijdstip), xml);
    }

    private static void systeem(String wie, Systeem systeem, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("StUF", wie, Stuf.STUF);
        stuf("organisatie", systeem.organisatie(), xml);
        stuf("applicatie", systeem.applicatie(), xml);
        stuf("administratie", systeem.administratie(), xml);
        stuf("gebruiker", systeem.gebruiker(), xml);
        xml.writeEndElement();
    }

    private static void stuf(String naam, Optional<String> text, XMLStreamWriter xml) throws XMLStreamException {
        if (text.isPresent()) {
            stuf(naam, text.get(), xml);
        }
    }

    private static void stuf(String naam, String text, XMLStreamWriter xml) throws XMLStreamException {
        element("StUF", Stuf.STUF, naam, text, xml);
    }

    private static void ggk(String naam, String text, XMLStreamWriter xml) throws XMLStreamException {
        element("GGK", Stuf.GGK, naam, text, xml);
    }

    private static void element(String prefix, String namespace, String naam, String text, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement(prefix, naam, namespace);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
