// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.vecozo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Messages of VECOZO's berichtuitwisseling v3, as text. */
final class V3 {
    static final String DIENST = "http://schemas.vecozo.nl/berichtuitwisseling/v3";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private V3() {}

    private static String envelop(String headers, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"" + SOAP + "\""
                + " xmlns:ns1=\"http://schemas.vecozo.nl/berichtuitwisseling/messages/v3\" xmlns:ns2=\"" + DIENST + "\""
                + " xmlns:ns3=\"http://schemas.vecozo.nl/berichtuitwisseling/types/v3\""
                + " xmlns:ns4=\"http://schemas.vecozo.nl/berichtuitwisseling/header/v3\">"
                + (headers.isEmpty() ? "" : "<SOAP-ENV:Header>" + headers + "</SOAP-ENV:Header>") + "<SOAP-ENV:Body>"
                + body + "</SOAP-ENV:Body></SOAP-ENV:Envelope>\n";
    }

    static String aangenomen(String conversatie, String traceer) {
        return envelop(
                "",
                "<ns2:IndienenBerichtResponse><ns2:IndienenBerichtResult><ns1:ConversatieId>" + conversatie
                        + "</ns1:ConversatieId><ns1:TraceerId>" + traceer
                        + "</ns1:TraceerId></ns2:IndienenBerichtResult></ns2:IndienenBerichtResponse>");
    }

    static String gehoord() {
        return envelop("", "<ns2:MeldenStatusResponse/>");
    }

    static String fout(String kant, String code, String zin) {
        return envelop(
                "",
                "<SOAP-ENV:Fault><faultcode>SOAP-ENV:" + kant + "</faultcode><faultstring>" + zin
                        + "</faultstring><detail><ns2:Fout><ns1:Code>" + code + "</ns1:Code><ns1:Omschrijving>" + zin
                        + "</ns1:Omschrijving></ns2:Fout></detail></SOAP-ENV:Fault>");
    }

    static String status(String traceer, String gemeente, String status, String rest) {
        return envelop(
                "",
                "<ns2:MeldenStatus><ns2:Request><ns1:TraceerId>" + traceer + "</ns1:TraceerId><ns1:Gemeente>" + gemeente
                        + "</ns1:Gemeente><ns1:Status>" + status + "</ns1:Status>" + rest
                        + "</ns2:Request></ns2:MeldenStatus>");
    }

    /** A message of a care provider. */
    static String bericht(
            String conversatie, String traceer, String agb, String gemeente, String functie, String actie, String xml)
            throws IOException {
        String headers = "<ns2:VerwerkingscontextHeader>" + aspect("Applicatie", "ProefZorg")
                + aspect("ApplicatieSubversie", "0") + aspect("ApplicatieVersie", "1")
                + aspect("Referentienummer", traceer) + "</ns2:VerwerkingscontextHeader>"
                + "<ns2:ConversatieHeader><ns4:ConversatieId>" + conversatie + "</ns4:ConversatieId><ns4:TraceerId>"
                + traceer + "</ns4:TraceerId></ns2:ConversatieHeader><ns2:ReferentieHeader><ns4:ReferentieId>" + traceer
                + "</ns4:ReferentieId></ns2:ReferentieHeader><ns2:RouteringHeader><ns4:Afzender><ns3:Rol>Instelling"
                + "</ns3:Rol><ns3:Code>" + agb + "</ns3:Code></ns4:Afzender><ns4:Geadresseerden><ns3:Relatie><ns3:Rol>"
                + "Gemeente</ns3:Rol><ns3:Code>" + gemeente + "</ns3:Code></ns3:Relatie></ns4:Geadresseerden>"
                + "<ns4:Berichttype>" + functie.replaceAll("[0-9]", "") + "</ns4:Berichttype><ns4:Berichtsubtype>"
                + functie + "</ns4:Berichtsubtype><ns4:Berichtversie>3</ns4:Berichtversie><ns4:Berichtsubversie>2"
                + "</ns4:Berichtsubversie><ns4:Actie>" + actie + "</ns4:Actie></ns2:RouteringHeader>";
        return envelop(
                headers,
                "<ns2:IndienenBericht><ns2:Request><ns1:Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:type=\"ns1:DataBinary\"><ns1:Data>" + zip(traceer + ".xml", xml)
                        + "</ns1:Data></ns1:Bericht></ns2:Request></ns2:IndienenBericht>");
    }

    private static String aspect(String sleutel, String waarde) {
        return "<ns4:Aspect><ns3:Sleutel>" + sleutel + "</ns3:Sleutel><ns3:Waarde>" + waarde
                + "</ns3:Waarde></ns4:Aspect>";
    }

    private static String zip(String naam, String xml) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(naam));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
