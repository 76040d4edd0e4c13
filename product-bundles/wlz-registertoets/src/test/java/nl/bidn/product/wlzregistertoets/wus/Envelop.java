// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.wus;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A message as text, of which a test changes what it wants before it is signed. */
public final class Envelop {
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    public static final String WSA = "http://www.w3.org/2005/08/addressing";
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public static final String WSSE11 = "http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd";
    public static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    public static final String WLZ = "https://www.bidn.nl/wlz-registertoets/v1";
    public static final String ACTIE = WLZ + "/WlzRegistertoets/bepaalWlzStatusRequest";

    private static final String X509 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    private static final String EXC = "http://www.w3.org/2001/10/xml-exc-c14n#";

    public String naar = "https://portaal.bidn.nl/soap/wlz-registertoets";
    public String actie = ACTIE;
    private String algoritme = "rsa-sha256";
    public String nummer = "urn:uuid:" + UUID.randomUUID();
    public String inhoud = vraag("<w:bsn>999900006</w:bsn><w:doelbinding>wmo-aanvraag</w:doelbinding>");

    public static String vraag(String delen) {
        return "<w:bepaalWlzStatus xmlns:w=\"" + WLZ + "\">" + delen + "</w:bepaalWlzStatus>";
    }

    private static String header(String naam, String tekst) {
        return tekst.isEmpty() ? "" : "<a:" + naam + " u:Id=\"" + naam + "\">" + tekst + "</a:" + naam + ">";
    }

    private String adressering() {
        return header("To", naar) + header("Action", actie) + header("MessageID", nummer);
    }

    private String om(String headers) {
        return "<s:Envelope xmlns:s=\"" + SOAP + "\" xmlns:a=\"" + WSA + "\" xmlns:u=\"" + WSU + "\"><s:Header>"
                + headers + "</s:Header><s:Body u:Id=\"Body\">" + inhoud + "</s:Body></s:Envelope>";
    }

    public String ongetekend() {
        return om(adressering());
    }

    /** Is signed with a key of an elliptic curve, in place of RSA. */
    public Envelop metCurve() {
        algoritme = "ecdsa-sha256";
        return this;
    }

    /**
     * What xmlsec1 fills in.
     *
     * @param certificaat base64; empty: none is in it
     * @param tijd none: there is no Timestamp
     */
    public String sjabloon(String certificaat, String tijd) {
        var delen = new ArrayList<>(List.of("Body"));
        for (String naam : List.of("To", "Action", "MessageID")) {
            if (adressering().contains("\"" + naam + "\"")) {
                delen.add(naam);
            }
        }
        if (!tijd.isEmpty()) {
            delen.add("Time");
        }
        var verwijzingen = new StringBuilder();
        delen.forEach(deel -> verwijzingen
                .append("<d:Reference URI=\"#")
                .append(deel)
                .append("\"><d:Transforms><d:Transform Algorithm=\"" + EXC + "\"/></d:Transforms>")
                .append("<d:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>")
                .append("<d:DigestValue/></d:Reference>"));
        return om(adressering() + "<o:Security xmlns:o=\"" + WSSE + "\" s:mustUnderstand=\"1\">"
                + (certificaat.isEmpty()
                        ? ""
                        : "<o:BinarySecurityToken u:Id=\"Token\" ValueType=\"" + X509 + "\">" + certificaat
                                + "</o:BinarySecurityToken>")
                + (tijd.isEmpty() ? "" : "<u:Timestamp u:Id=\"Time\"><u:Created>" + tijd + "</u:Created></u:Timestamp>")
                + "<d:Signature xmlns:d=\"" + DS + "\"><d:SignedInfo><d:CanonicalizationMethod Algorithm=\"" + EXC
                + "\"/><d:SignatureMethod Algorithm=\"" + MORE + algoritme + "\"/>"
                + verwijzingen
                + "</d:SignedInfo><d:SignatureValue/><d:KeyInfo><o:SecurityTokenReference><o:Reference URI=\"#Token\" ValueType=\""
                + X509 + "\"/></o:SecurityTokenReference></d:KeyInfo></d:Signature></o:Security>");
    }

    public String sjabloon(String certificaat, Instant tijd) {
        return sjabloon(certificaat, tijd.toString());
    }

    public static Document lees(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    public static Element enige(Document bericht, String naam) {
        var found = bericht.getElementsByTagNameNS("*", naam);
        if (found.getLength() != 1) {
            throw new AssertionError(found.getLength() + " times " + naam);
        }
        return (Element) found.item(0);
    }
}
