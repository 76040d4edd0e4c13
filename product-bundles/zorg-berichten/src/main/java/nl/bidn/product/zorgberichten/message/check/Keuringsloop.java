// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import org.jspecify.annotations.Nullable;

/** Reads one file from its first byte to its last, or to where it is refused. On one thread. */
final class Keuringsloop {
    private final Keuring keuring;
    private final Utf8 chars;
    private final Vreemds vreemds = new Vreemds();
    private final Bevindingen bevindingen = new Bevindingen();
    /** None for a message whose content is nobody's business. */
    private @Nullable Berichtloop bericht;

    private @Nullable Berichttype type;
    private int diepte;
    /** Of a message that we do not know, the rest is not read. */
    private boolean gestopt;

    Keuringsloop(Keuring keuring, Utf8 chars) {
        this.keuring = keuring;
        this.chars = chars;
    }

    Verslag keur() throws IOException {
        try {
            XMLStreamReader xml = keuring.ontleder().begin(chars);
            bevindingen.reader(xml);
            declaratie(xml);
            lees(xml);
        } catch (Geweigerd e) {
            weiger(e.fout());
        } catch (XMLStreamException e) {
            weiger(waarom());
        }
        Kop kop = bericht == null ? new Koplezer().kop() : bericht.kop();
        Retourcodes retour = bericht == null ? Retourcodes.GEEN : bericht.retourcodes();
        Fouten fouten = bevindingen.fouten();
        return new Verslag(Optional.ofNullable(type), kop, fouten.named(), fouten.total(), chars.size(), retour);
    }

    /** The parser wraps what its input throws. */
    private Bestandsfout waarom() throws IOException {
        if (chars.broken() != null) {
            throw chars.broken();
        }
        Geweigerd refused = chars.refused();
        if (refused != null) {
            return refused.fout();
        }
        return diepte >= Ontleder.DEEPEST ? Bestandsfout.XML_TE_DIEP : Bestandsfout.XML_ONGELDIG;
    }

    private void weiger(Bestandsfout fout) {
        bevindingen.bestand(fout);
    }

    private static void declaratie(XMLStreamReader xml) throws Geweigerd {
        String encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new Geweigerd(Bestandsfout.BESTAND_GEEN_UTF8);
        }
        String version = xml.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new Geweigerd(Bestandsfout.XML_VERSIE);
        }
    }

    private void lees(XMLStreamReader xml) throws XMLStreamException, Geweigerd {
        while (!gestopt) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> einde();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (bericht != null && diepte > 0) {
                        bericht.tekst(xml);
                    }
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> vreemds.instruction();
                case XMLStreamConstants.COMMENT -> {}
                case XMLStreamConstants.END_DOCUMENT -> gestopt = true;
                case XMLStreamConstants.DTD -> throw new Geweigerd(Bestandsfout.XML_DTD);
                default -> throw new Geweigerd(Bestandsfout.XML_ONGELDIG);
            }
        }
    }

    private void begin(XMLStreamReader xml) throws Geweigerd {
        if (diepte == Ontleder.DEEPEST) {
            throw new Geweigerd(Bestandsfout.XML_TE_DIEP);
        }
        diepte++;
        if (xml.getAttributeCount() > Ontleder.MOST_ATTRIBUTES) {
            throw new Geweigerd(Bestandsfout.XML_TE_VEEL_ATTRIBUTEN);
        }
        int namespaces = xml.getNamespaceCount();
        if (namespaces > 0) {
            vreemds.namespaces(xml, namespaces);
        }
        if (type == null) {
            wortel(xml);
        }
        if (bericht != null && !bericht.begin(xml)) {
            vreemds.name();
        }
    }

    private void wortel(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        Berichttype found =
                keuring.standaarden().wortel(namespace, xml.getLocalName()).orElse(null);
        if (found == null) {
            bevindingen.wortelOnbekend();
            gestopt = true;
            return;
        }
        type = found;
        bericht = found.vrij() ? null : new Berichtloop(found, keuring.kopvelden(found), bevindingen);
    }

    private void einde() {
        diepte--;
        if (bericht != null) {
            bericht.einde();
        }
    }
}
