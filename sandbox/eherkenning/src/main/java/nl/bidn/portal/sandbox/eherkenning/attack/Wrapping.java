// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.w3c.dom.Element;

/**
 * The ways of wrapping a signed element into a forged one (XML signature wrapping, XSW), on texts of one element each. The
 * result takes the place of the signed element; sometimes it is two elements.
 */
enum Wrapping {
    /** The signed element stands in the Signature of the forged one. */
    IN_SIGNATURE {
        @Override
        void wrap(Element forged, Element signature, Element signed) {
            insert(forged, signature);
            signature.appendChild(signed);
        }
    },
    /** The signed element stands before the Signature of the forged one. */
    BEFORE_SIGNATURE {
        @Override
        void wrap(Element forged, Element signature, Element signed) {
            insert(forged, signature);
            forged.insertBefore(signed, signature);
        }
    },
    /** The signed element stands whole in the forged one. */
    NESTED {
        @Override
        void wrap(Element forged, Element signature, Element signed) {
            insert(signed, signature);
            forged.appendChild(signed);
        }
    },
    /** The signed element stands in an Object of the Signature of the forged one. */
    IN_OBJECT {
        @Override
        void wrap(Element forged, Element signature, Element signed) {
            insert(forged, signature);
            var object = forged.getOwnerDocument().createElementNS(Names.DS, "ds:Object");
            object.appendChild(signed);
            signature.appendChild(object);
        }
    };

    abstract void wrap(Element forged, Element signature, Element signed);

    String apply(String signedXml, String forgedXml) {
        var forged = Xml.parse(forgedXml).getDocumentElement();
        var signed = (Element)
                forged.getOwnerDocument().importNode(Xml.parse(signedXml).getDocumentElement(), true);
        wrap(forged, removeSignature(signed), signed);
        return Xml.write(forged);
    }

    /** The forged one, and the signed one after it. */
    static String forgedFirst(String signedXml, String forgedXml) {
        return forgedXml + signedXml;
    }

    /** The forged one has the Signature; what was signed comes after it. */
    static String signatureMoved(String signedXml, String forgedXml) {
        return withSignatureOf(signedXml, forgedXml) + withoutSignature(signedXml);
    }

    /** The forged one, with the Signature of another. */
    static String withSignatureOf(String signedXml, String forgedXml) {
        var forged = Xml.parse(forgedXml).getDocumentElement();
        var signed = (Element)
                forged.getOwnerDocument().importNode(Xml.parse(signedXml).getDocumentElement(), true);
        insert(forged, removeSignature(signed));
        return Xml.write(forged);
    }

    static String withoutSignature(String signedXml) {
        var root = Xml.parse(signedXml).getDocumentElement();
        removeSignature(root);
        return Xml.write(root);
    }

    /** The Signature alone. */
    static String signatureOf(String signedXml) {
        return Xml.write(removeSignature(Xml.parse(signedXml).getDocumentElement()));
    }

    private static Element removeSignature(Element element) {
        var signature = Xml.child(element, Names.DS, "Signature").orElseThrow();
        element.removeChild(signature);
        return signature;
    }

    private static void insert(Element element, Element signature) {
        var issuer = Xml.child(element, Names.SAML, "Issuer").orElseThrow();
        element.insertBefore(signature, issuer.getNextSibling());
    }
}
