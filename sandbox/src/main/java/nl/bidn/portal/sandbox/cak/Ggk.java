// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.cak;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import nl.bidn.portal.sandbox.keten.Nummers;

/** Messages of StUF-GGk 2.1, as text. */
final class Ggk {
    static final String NAMESPACE = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    private static final String STUF = "http://www.egem.nl/StUF/StUF0301";
    private static final DateTimeFormatter TIJDSTIP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Europe/Amsterdam"));

    private Ggk() {}

    private static String envelop(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soapenv:Envelope"
                + " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:StUF=\"" + STUF
                + "\" xmlns:GGK=\""
                + NAMESPACE + "\"><soapenv:Header/><soapenv:Body>" + body + "</soapenv:Body></soapenv:Envelope>\n";
    }

    private static String systeem(String wie, String organisatie, String applicatie) {
        return "<StUF:" + wie + "><StUF:organisatie>" + organisatie + "</StUF:organisatie><StUF:applicatie>"
                + applicatie + "</StUF:applicatie></StUF:" + wie + ">";
    }

    private static String begin(String code, String naar, String applicatie, String kruis, Instant nu) {
        return "<StUF:berichtcode>" + code + "</StUF:berichtcode>" + systeem("zender", "CAK", "CAK-proef")
                + systeem("ontvanger", naar, applicatie) + "<StUF:referentienummer>" + Nummers.referentie()
                + "</StUF:referentienummer><StUF:tijdstipBericht>" + TIJDSTIP.format(nu)
                + "</StUF:tijdstipBericht><StUF:crossRefnummer>" + kruis + "</StUF:crossRefnummer>";
    }

    static String bevestiging(String naar, String applicatie, String kruis, Instant nu) {
        return envelop("<StUF:Bv03Bericht><StUF:stuurgegevens>" + begin("Bv03", naar, applicatie, kruis, nu)
                + "</StUF:stuurgegevens></StUF:Bv03Bericht>");
    }

    static String fout(String naar, String applicatie, String kruis, String code, String zin, Instant nu) {
        return envelop("<soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>" + zin
                + "</faultstring><detail><StUF:Fo03Bericht><StUF:stuurgegevens>"
                + begin("Fo03", naar, applicatie, kruis, nu) + "</StUF:stuurgegevens><StUF:body><StUF:code>" + code
                + "</StUF:code><StUF:plek>client</StUF:plek><StUF:omschrijving>" + zin
                + "</StUF:omschrijving></StUF:body></StUF:Fo03Bericht></detail></soapenv:Fault>");
    }

    static String retour(String gemeente, String functie, String kruis, String xml, Instant nu) {
        return envelop(
                "<GGK:envelopRetourbericht-ggk_Du01><GGK:stuurgegevens>" + begin("Du01", gemeente, "GGk", kruis, nu)
                        + "<StUF:functie>" + functie + "</StUF:functie></GGK:stuurgegevens><GGK:parameters>"
                        + "<GGK:applicatieVersie>0001</GGK:applicatieVersie><GGK:applicatieSubversie>0000"
                        + "</GGK:applicatieSubversie><GGK:functieVersie>0001</GGK:functieVersie><GGK:functieSubversie>0000"
                        + "</GGK:functieSubversie><GGK:bericht><GGK:xmlBestand>"
                        + Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8))
                        + "</GGK:xmlBestand></GGK:bericht></GGK:parameters></GGK:envelopRetourbericht-ggk_Du01>");
    }
}
