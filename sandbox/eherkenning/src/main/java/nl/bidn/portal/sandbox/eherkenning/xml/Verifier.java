// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.xml;

import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/** Checks the one signature of an element, made as eTD asks (interface specifications DV-HM, digital signature). */
public final class Verifier {
    private static final Set<String> METHODS = Set.of(
            Names.RSA_SHA256,
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512");

    private Verifier() {}

    /** Whether the element is signed as a whole, by one of these keys. */
    public static boolean signedBy(Element element, List<? extends PublicKey> keys) {
        var signature = Xml.child(element, Names.DS, "Signature");
        return signature.isPresent() && keys.stream().anyMatch(key -> signedBy(element, signature.get(), key));
    }

    private static boolean signedBy(Element element, Element signature, PublicKey key) {
        try {
            element.setIdAttribute("ID", true);
            var context = new DOMValidateContext(key, signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            var read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            return asAgreed(read, element.getAttribute("ID")) && read.validate(context);
        } catch (MarshalException | XMLSignatureException e) {
            return false;
        }
    }

    private static boolean asAgreed(XMLSignature signature, String id) {
        var info = signature.getSignedInfo();
        List<Reference> references = info.getReferences();
        if (references.size() != 1) {
            return false;
        }
        var reference = references.get(0);
        List<Transform> transforms = reference.getTransforms();
        return METHODS.contains(info.getSignatureMethod().getAlgorithm())
                && info.getCanonicalizationMethod().getAlgorithm().equals(Names.EXC_C14N)
                && ("#" + id).equals(reference.getURI())
                && reference.getDigestMethod().getAlgorithm().equals(Names.SHA256)
                && transforms.stream()
                        .map(Transform::getAlgorithm)
                        .toList()
                        .equals(List.of(Names.ENVELOPED, Names.EXC_C14N));
    }
}
