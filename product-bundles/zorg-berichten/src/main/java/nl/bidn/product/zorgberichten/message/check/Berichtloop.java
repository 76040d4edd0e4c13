// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import javax.xml.stream.XMLStreamReader;
import nl.bidn.product.zorgberichten.message.rule.Planknoop;
import nl.bidn.product.zorgberichten.message.rule.Regelloop;
import nl.bidn.product.zorgberichten.message.schema.ContentModel;
import nl.bidn.product.zorgberichten.message.schema.LeafReader;
import nl.bidn.product.zorgberichten.message.schema.Schemafout;
import nl.bidn.product.zorgberichten.message.schema.SimpleType;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import org.jspecify.annotations.Nullable;

/** Holds the elements of one message against its schema and feeds its rules. On one thread. */
final class Berichtloop {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final Berichttype type;
    private final @Nullable Planknoop header;
    private final Kopveld[] kopvelden;
    private final Bevindingen bevindingen;
    private final Schemameldingen meld;
    private final Regelloop regels;
    private final LeafReader veld = new LeafReader();
    private final Koplezer kop = new Koplezer();
    private final Stapel stapel = new Stapel();
    /** How many elements deep we are in what is not looked at. */
    private int overgeslagen;

    private boolean veldGoed;
    /** None before the first code: most messages have none. */
    private @Nullable Retourlezer retour;

    Berichtloop(Berichttype type, Kopveld[] kopvelden, Bevindingen bevindingen) {
        this.type = type;
        this.header = type.plan().zoek("Header");
        this.kopvelden = kopvelden;
        this.bevindingen = bevindingen;
        this.regels = type.plan().begin(bevindingen);
        this.meld =
                new Schemameldingen(bevindingen, regels.tellers(), type.plan().schema());
    }

    Kop kop() {
        return kop.kop();
    }

    Retourcodes retourcodes() {
        return retour == null ? Retourcodes.GEEN : retour.codes();
    }

    /** Whether the names of the element are those of the standard. */
    boolean begin(XMLStreamReader xml) {
        int attributes = xml.getAttributeCount();
        if (overgeslagen > 0) {
            overgeslagen++;
            return attributes == 0 && type.plan().schema().knows(xml.getLocalName());
        }
        Planknoop ouder = stapel.knoop();
        Planknoop knoop = ouder == null ? type.plan().wortel() : kind(ouder, xml);
        if (knoop == null) {
            overgeslagen = 1;
            return attributes == 0 && type.plan().schema().knows(xml.getLocalName());
        }
        boolean known = attributes == 0 || attributes(xml, attributes, knoop);
        open(knoop);
        return known;
    }

    /** The element, if it may be here at all; then it is looked into, even if it comes at a wrong moment. */
    private @Nullable Planknoop kind(Planknoop ouder, XMLStreamReader xml) {
        ContentModel inhoud = ouder.inhoud();
        if (inhoud == null) {
            meld.elementInVeld(ouder, veldGoed);
            veldGoed = false;
            return null;
        }
        String namespace = xml.getNamespaceURI();
        int child = inhoud.child(stapel.staat(), namespace == null ? "" : namespace, xml.getLocalName());
        if (child == ContentModel.NONE) {
            meld.elementOnbekend(ouder, xml.getLocalName());
            stapel.maakLos();
            return null;
        }
        Planknoop kind = ouder.kind(child);
        if (!stapel.los()) {
            int next = inhoud.next(stapel.staat(), child);
            if (next == ContentModel.NONE) {
                meld.elementOnverwacht(ouder, kind, inhoud.expected(stapel.staat()));
                stapel.maakLos();
            } else {
                stapel.staat(next);
            }
        }
        return kind;
    }

    /** XSD allows two attributes that say where a schema is; nobody goes to look there. */
    private boolean attributes(XMLStreamReader xml, int count, Planknoop knoop) {
        boolean known = true;
        for (int i = 0; i < count; i++) {
            String name = xml.getAttributeLocalName(i);
            boolean place = name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation");
            if (!place || !XSI.equals(xml.getAttributeNamespace(i))) {
                meld.attribuut(knoop);
                known = false;
            }
        }
        return known;
    }

    private void open(Planknoop knoop) {
        stapel.begin(knoop);
        regels.tellers().begin(knoop);
        SimpleType veldtype = knoop.veldtype();
        if (veldtype != null) {
            veld.begin(veldtype);
            veldGoed = true;
            return;
        }
        if (knoop.isKlasse()) {
            regels.begin(knoop, bevindingen.regelnummer());
        }
        if (knoop.gevraagd()) {
            regels.aanwezig(knoop);
        }
    }

    void tekst(XMLStreamReader xml) {
        Planknoop knoop = stapel.knoop();
        if (overgeslagen > 0 || knoop == null) {
            return;
        }
        char[] chars = xml.getTextCharacters();
        int from = xml.getTextStart();
        int to = from + xml.getTextLength();
        if (knoop.veldtype() != null) {
            veld.read(chars, from, to);
        } else if (!blank(chars, from, to) && stapel.eersteTekst()) {
            meld.tekst(knoop);
        }
    }

    private static boolean blank(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    void einde() {
        if (overgeslagen > 0) {
            overgeslagen--;
            return;
        }
        Planknoop knoop = stapel.knoop();
        if (knoop == null) {
            return;
        }
        ContentModel inhoud = knoop.inhoud();
        if (inhoud == null) {
            eindeVeld(knoop);
        } else {
            if (!stapel.los() && !inhoud.ends(stapel.staat())) {
                meld.elementOntbreekt(knoop, inhoud.expected(stapel.staat()));
            }
            eindeKlasse(knoop);
        }
        stapel.einde();
    }

    private void eindeVeld(Planknoop knoop) {
        if (!veldGoed) {
            return;
        }
        Schemafout fout = veld.end();
        if (fout != null) {
            meld.veld(fout, knoop);
            return;
        }
        if (knoop.gevraagd()) {
            regels.veld(knoop, veld);
        }
        Kopveld kopveld = kopvelden[knoop.nummer()];
        if (kopveld == Kopveld.RETOURCODE) {
            retour(knoop);
        } else if (kopveld != null) {
            kop.neem(kopveld, veld);
        }
    }

    private void retour(Planknoop knoop) {
        if (retour == null) {
            retour = new Retourlezer();
        }
        retour.neem(knoop, veld, regels.tellers());
    }

    private void eindeKlasse(Planknoop knoop) {
        if (knoop.equals(header)) {
            kop.anders(type).forEach(veld -> meld.kop(type, veld));
        }
        if (knoop.isKlasse() && bevindingen.schemaGoed()) {
            regels.einde(knoop);
        }
    }
}
