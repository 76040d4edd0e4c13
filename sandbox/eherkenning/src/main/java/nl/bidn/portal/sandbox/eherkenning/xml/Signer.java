// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.xml;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signs the root of a piece of XML, with the signature inside it. */
public final class Signer {
    private static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    private static final String XSLT = "http://www.w3.org/TR/1999/REC-xslt-19991116";

    private Signer() {}

    /** The same XML with a Signature after its Issuer, or as first child where there is none. */
    public static String sign(String xml, SignatureSpec spec) {
        var document = Xml.parse(xml);
        var root = document.getDocumentElement();
        root.setIdAttribute("ID", true);
        try {
            var factory = XMLSignatureFactory.getInstance("DOM");
            var place = place(root);
            var context =
                    place == null ? new DOMSignContext(spec.key(), root) : new DOMSignContext(spec.key(), root, place);
            context.setDefaultNamespacePrefix("ds");
            // some of what is written here must be refused by whoever reads it
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            var signedInfo = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(spec.canonicalization(), (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(spec.method(), null),
                    references(factory, spec, root.getAttribute("ID")));
            factory.newXMLSignature(signedInfo, keyInfo(factory, spec)).sign(context);
            withoutLineBreaks(root);
            return Xml.write(root);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("can't sign: " + e.getMessage(), e);
        }
    }

    private static @Nullable Node place(Element root) {
        var issuer = Xml.child(root, Names.SAML, "Issuer");
        return issuer.isPresent() ? issuer.get().getNextSibling() : root.getFirstChild();
    }

    private static List<Reference> references(XMLSignatureFactory factory, SignatureSpec spec, String id)
            throws GeneralSecurityException {
        var references = new ArrayList<Reference>();
        for (var uri : spec.references()) {
            var transforms = new ArrayList<Transform>();
            for (var transform : spec.transforms()) {
                transforms.add(factory.newTransform(transform, parameters(transform)));
            }
            references.add(factory.newReference(
                    uri.equals("#") ? "#" + id : uri,
                    factory.newDigestMethod(spec.digest(), null),
                    transforms,
                    null,
                    null));
        }
        return references;
    }

    private static @Nullable TransformParameterSpec parameters(String transform) {
        if (transform.equals(XPATH)) {
            return new javax.xml.crypto.dsig.spec.XPathFilterParameterSpec("not(self::text())");
        }
        if (transform.equals(XSLT)) {
            var sheet = Xml.parse("<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">"
                            + "<xsl:template match=\"/\"><leeg/></xsl:template></xsl:stylesheet>")
                    .getDocumentElement();
            return new javax.xml.crypto.dsig.spec.XSLTTransformParameterSpec(new DOMStructure(sheet));
        }
        return null;
    }

    private static @Nullable KeyInfo keyInfo(XMLSignatureFactory factory, SignatureSpec spec) {
        var keys = factory.getKeyInfoFactory();
        if (spec.certificate() != null) {
            return keys.newKeyInfo(List.of(keys.newX509Data(List.of(spec.certificate()))));
        }
        return spec.keyName() == null ? null : keys.newKeyInfo(List.of(keys.newKeyName(spec.keyName())));
    }

    /** The JDK breaks base64 into lines with a carriage return, which XML then shows as a numbered entity. */
    private static void withoutLineBreaks(Element root) {
        for (var name : List.of("SignatureValue", "X509Certificate")) {
            var found = root.getElementsByTagNameNS(Names.DS, name);
            for (int i = 0; i < found.getLength(); i++) {
                var value = found.item(i);
                value.setTextContent(value.getTextContent().replaceAll("\\s", ""));
            }
        }
    }
}
