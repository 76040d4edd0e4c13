// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import nl.bidn.portal.testkit.Xmlsec;
import org.w3c.dom.Element;

/** Looks at signatures: with the JDK, and with a program of others. */
final class Checks {
    private Checks() {}

    static List<PublicKey> keys(String metadata) throws Exception {
        var keys = new ArrayList<PublicKey>();
        var role = Xml.child(Xml.parse(metadata).getDocumentElement(), Names.MD, "IDPSSODescriptor")
                .orElseThrow();
        for (var descriptor : Xml.children(role, Names.MD, "KeyDescriptor")) {
            var base64 = descriptor
                    .getElementsByTagNameNS(Names.DS, "X509Certificate")
                    .item(0)
                    .getTextContent();
            keys.add(CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)))
                    .getPublicKey());
        }
        return keys;
    }

    /** Whether the element has one signature of its own that covers it, by one of the keys. */
    static boolean signed(Element element, List<? extends PublicKey> keys) {
        var signatures = Xml.children(element, Names.DS, "Signature");
        return signatures.size() == 1 && keys.stream().anyMatch(key -> signed(element, signatures.get(0), key));
    }

    private static boolean signed(Element element, Element signature, PublicKey key) {
        try {
            element.setIdAttribute("ID", true);
            var context = new DOMValidateContext(key, signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            var read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            return read.getSignedInfo().getReferences().size() == 1
                    && read.getSignedInfo().getReferences().get(0).getURI().equals("#" + element.getAttribute("ID"))
                    && read.validate(context);
        } catch (MarshalException | XMLSignatureException | RuntimeException e) {
            return false;
        }
    }

    /** Whether xmlsec1 finds the signature of the outermost element with that name right. */
    static boolean xmlsec(String xml, String element, String metadata, Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("antwoord.xml"), xml);
        var pem = folder.resolve("sleutel.pem");
        for (var key : keys(metadata)) {
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
            Files.writeString(pem, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
            var namespace = element.equals("Assertion")
                    ? Names.SAML
                    : element.equals("EntityDescriptor") ? Names.MD : Names.SAMLP;
            var process = new ProcessBuilder(
                            Xmlsec.program().toString(),
                            "--verify",
                            "--pubkey-pem",
                            pem.toString(),
                            "--id-attr:ID",
                            namespace + ":" + element,
                            "--node-xpath",
                            "(//*[local-name()='" + element + "'])[1]/*[local-name()='Signature']",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("xmlsec.txt").toFile())
                    .start();
            if (process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return true;
            }
        }
        return false;
    }
}
