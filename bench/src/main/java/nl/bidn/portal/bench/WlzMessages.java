// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.StringReader;
import java.io.StringWriter;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Questions about one person, ready to be sent. Each has a number of its own; a signed one is fresh for five minutes. */
final class WlzMessages {
    private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";
    private static final String X509 = OASIS + "x509-token-profile-1.0#X509v3";
    private static final String WLZ = "https://www.bidn.nl/wlz-registertoets/v1";
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    private WlzMessages() {}

    static String rest(String bsn) {
        return "{\"bsn\":\"" + bsn + "\",\"doel\":\"wmo-aanvraag\",\"kenmerk\":\"Z-1\"}";
    }

    static String soap(String bsn) {
        return envelope(bsn, "");
    }

    private static String envelope(String bsn, String security) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:a=\"http://www.w3.org/2005/08/addressing\" xmlns:u=\"" + WSU
                + "\"><s:Header><a:To u:Id=\"to\">https://portaal.bidn.nl</a:To><a:Action u:Id=\"action\">" + WLZ
                + "/WlzRegistertoets/bepaalWlzStatusRequest</a:Action><a:MessageID u:Id=\"id\">urn:uuid:"
                + UUID.randomUUID() + "</a:MessageID>" + security + "</s:Header><s:Body u:Id=\"body\">"
                + "<w:bepaalWlzStatus xmlns:w=\"" + WLZ + "\"><w:bsn>" + bsn
                + "</w:bsn><w:doelbinding>wmo-aanvraag</w:doelbinding><w:kenmerk>Z-1</w:kenmerk></w:bepaalWlzStatus>"
                + "</s:Body></s:Envelope>";
    }

    static String signed(String bsn, X509Certificate certificate, PrivateKey key) throws Exception {
        var token = Base64.getEncoder().encodeToString(certificate.getEncoded());
        var message = parsed(envelope(
                bsn,
                "<o:Security xmlns:o=\"" + WSSE
                        + "\" s:mustUnderstand=\"1\"><o:BinarySecurityToken u:Id=\"token\" ValueType=\""
                        + X509 + "\">" + token + "</o:BinarySecurityToken><u:Timestamp u:Id=\"time\"><u:Created>"
                        + Instant.now() + "</u:Created></u:Timestamp></o:Security>"));
        List<Reference> references = new ArrayList<>();
        for (String id : List.of("to", "action", "id", "time", "body")) {
            references.add(SIGNATURES.newReference(
                    "#" + id,
                    SIGNATURES.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(SIGNATURES.newTransform(
                            CanonicalizationMethod.EXCLUSIVE,
                            (javax.xml.crypto.dsig.spec.TransformParameterSpec) null)),
                    null,
                    null));
        }
        var info = SIGNATURES.newSignedInfo(
                SIGNATURES.newCanonicalizationMethod(
                        CanonicalizationMethod.EXCLUSIVE, (javax.xml.crypto.dsig.spec.C14NMethodParameterSpec) null),
                SIGNATURES.newSignatureMethod(RSA_SHA256, null),
                references);
        var context = new DOMSignContext(
                key, message.getElementsByTagNameNS(WSSE, "Security").item(0));
        var all = message.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (element.hasAttributeNS(WSU, "Id")) {
                context.setIdAttributeNS(element, WSU, "Id");
            }
        }
        var reference = parsed("<o:SecurityTokenReference xmlns:o=\"" + WSSE
                        + "\"><o:Reference URI=\"#token\" ValueType=\"" + X509 + "\"/></o:SecurityTokenReference>")
                .getDocumentElement();
        var structure = new DOMStructure(message.importNode(reference, true));
        SIGNATURES
                .newXMLSignature(info, SIGNATURES.getKeyInfoFactory().newKeyInfo(List.of(structure)))
                .sign(context);
        var text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(message), new StreamResult(text));
        return text.toString();
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
