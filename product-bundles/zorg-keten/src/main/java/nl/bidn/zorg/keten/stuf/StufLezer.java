// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Envelop.Soort;

/**
 * Reads what is sent by StUF-GGk 2.1 from a reader that stands at the start of its element, and leaves it at the end of that
 * element. Each method fails with a {@link StufFout} if the form is wrong, and with another IOException if the line broke.
 */
public final class StufLezer {
    private StufLezer() {}

    /**
     * A message, up to its payload.
     *
     * @param xml at {@link Stuf#DI01} or {@link Stuf#DU01}; text may come in pieces
     * @param meeste bytes of payload
     */
    public static Stufbericht bericht(XMLStreamReader xml, long meeste) throws IOException {
        var hoofd = new Leeshoofd(xml);
        QName element = hoofd.naam();
        Soort soort = soort(element);
        hoofd.verder();
        hoofd.begin(Stuf.GGK, "stuurgegevens");
        Kop kop = kop(hoofd, soort == Soort.HEEN ? "Di01" : "Du01");
        String functie = hoofd.tekst(Stuf.STUF, "functie");
        hoofd.einde(Stuf.GGK, "stuurgegevens");
        hoofd.begin(Stuf.GGK, "parameters");
        String applicatieVersie = hoofd.tekst(Stuf.GGK, "applicatieVersie");
        String applicatieSubversie = hoofd.tekst(Stuf.GGK, "applicatieSubversie");
        String functieVersie = hoofd.tekst(Stuf.GGK, "functieVersie");
        String functieSubversie = hoofd.tekst(Stuf.GGK, "functieSubversie");
        hoofd.begin(Stuf.GGK, "bericht");
        try {
            var envelop = new Envelop(
                    soort,
                    adres(kop.zender()),
                    adres(kop.ontvanger()),
                    kop.referentienummer(),
                    kop.kruisreferentie(),
                    functie,
                    functieVersie,
                    functieSubversie,
                    kop.tijdstip());
            var stuf = new Stufenvelop(
                    envelop, kop.zender(), kop.ontvanger(), applicatieVersie, applicatieSubversie, bestandsnaam(hoofd));
            return new Stufbericht(stuf, inhoud(hoofd, element, meeste));
        } catch (IllegalArgumentException e) {
            throw new StufFout(zin(e));
        }
    }

    private static Soort soort(QName element) throws StufFout {
        if (element.equals(Stuf.DI01)) {
            return Soort.HEEN;
        }
        if (element.equals(Stuf.DU01)) {
            return Soort.RETOUR;
        }
        throw new StufFout("Een bericht is een ggk_Di01 of een ggk_Du01.");
    }

    private static Optional<String> bestandsnaam(Leeshoofd hoofd) throws StufFout {
        if (hoofd.bij(Stuf.GGK, "xmlBestand")) {
            return Optional.empty();
        }
        if (hoofd.bij(Stuf.GGK, "tekstBestand")) {
            String naam = hoofd.xml().getAttributeValue("", "bestandsnaam");
            return Optional.of(naam == null ? "" : naam);
        }
        throw new StufFout("In de envelop ontbreekt het element xmlBestand of tekstBestand.");
    }

    private static Base64Lezer inhoud(Leeshoofd hoofd, QName element, long meeste) {
        return new Base64Lezer(hoofd.xml(), meeste, () -> {
            hoofd.verder();
            hoofd.einde(Stuf.GGK, "bericht");
            hoofd.einde(Stuf.GGK, "parameters");
            hoofd.laatste(element.getNamespaceURI(), element.getLocalPart());
        });
    }

    private static Adres adres(Systeem systeem) throws StufFout {
        try {
            return Adres.van(systeem.organisatie());
        } catch (IllegalArgumentException e) {
            throw new StufFout(
                    "Een organisatie is vier cijfers (gemeente), acht cijfers (aanbieder) of de naam van een instantie.");
        }
    }

    /** @param xml at {@link Stuf#BV03} */
    public static Bevestiging bevestiging(XMLStreamReader xml) throws IOException {
        var hoofd = new Leeshoofd(xml);
        hoofd.begin(Stuf.STUF, Stuf.BV03.getLocalPart());
        hoofd.begin(Stuf.STUF, "stuurgegevens");
        Kop kop = kop(hoofd, "Bv03");
        hoofd.einde(Stuf.STUF, "stuurgegevens");
        hoofd.laatste(Stuf.STUF, Stuf.BV03.getLocalPart());
        return new Bevestiging(kop.zender(), kop.ontvanger(), kop.referentienummer(), kop.tijdstip(), kruis(kop));
    }

    /** @param xml at {@link Stuf#FO01} or {@link Stuf#FO03} */
    public static Fout fout(XMLStreamReader xml) throws IOException {
        var hoofd = new Leeshoofd(xml);
        Fout.Soort soort = hoofd.naam().equals(Stuf.FO01) ? Fout.Soort.FO01 : Fout.Soort.FO03;
        QName element = soort == Fout.Soort.FO01 ? Stuf.FO01 : Stuf.FO03;
        hoofd.begin(Stuf.STUF, element.getLocalPart());
        hoofd.begin(Stuf.STUF, "stuurgegevens");
        Kop kop = kop(hoofd, soort == Fout.Soort.FO01 ? "Fo01" : "Fo03");
        hoofd.einde(Stuf.STUF, "stuurgegevens");
        hoofd.begin(Stuf.STUF, "body");
        String code = hoofd.tekst(Stuf.STUF, "code");
        String plek = hoofd.tekst(Stuf.STUF, "plek");
        String omschrijving = hoofd.tekst(Stuf.STUF, "omschrijving");
        Optional<String> details = hoofd.misschien(Stuf.STUF, "details");
        if (hoofd.bij(Stuf.STUF, "detailsXML")) {
            hoofd.overslaan();
        }
        hoofd.einde(Stuf.STUF, "body");
        hoofd.laatste(Stuf.STUF, element.getLocalPart());
        try {
            return new Fout(
                    soort,
                    kop.zender(),
                    kop.ontvanger(),
                    kop.referentienummer(),
                    kop.tijdstip(),
                    kruis(kop),
                    code,
                    plek.equals("client"),
                    omschrijving,
                    details);
        } catch (IllegalArgumentException e) {
            throw new StufFout(zin(e));
        }
    }

    private static String kruis(Kop kop) throws StufFout {
        return kop.kruisreferentie()
                .orElseThrow(() -> new StufFout("In de envelop ontbreekt het element crossRefnummer."));
    }

    /** What all kinds of stuurgegevens begin with. */
    private record Kop(
            Systeem zender,
            Systeem ontvanger,
            String referentienummer,
            Instant tijdstip,
            Optional<String> kruisreferentie) {}

    private static Kop kop(Leeshoofd hoofd, String berichtcode) throws IOException {
        if (!hoofd.tekst(Stuf.STUF, "berichtcode").equals(berichtcode)) {
            throw new StufFout("De berichtcode past niet bij het bericht: daar hoort " + berichtcode + ".");
        }
        return new Kop(
                systeem(hoofd, "zender"),
                systeem(hoofd, "ontvanger"),
                hoofd.tekst(Stuf.STUF, "referentienummer"),
                Tijdstip.lees(hoofd.tekst(Stuf.STUF, "tijdstipBericht")),
                hoofd.misschien(Stuf.STUF, "crossRefnummer"));
    }

    private static Systeem systeem(Leeshoofd hoofd, String wie) throws IOException {
        hoofd.begin(Stuf.STUF, wie);
        String organisatie = hoofd.tekst(Stuf.STUF, "organisatie");
        String applicatie = hoofd.tekst(Stuf.STUF, "applicatie");
        Optional<String> administratie = hoofd.misschien(Stuf.STUF, "administratie");
        Optional<String> gebruiker = hoofd.misschien(Stuf.STUF, "gebruiker");
        hoofd.einde(Stuf.STUF, wie);
        try {
            return new Systeem(organisatie, applicatie, administratie, gebruiker);
        } catch (IllegalArgumentException e) {
            throw new StufFout(zin(e));
        }
    }

    private static String zin(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }
}
