// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.broker;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XML by the JDK, as lenient as the JDK is. */
public final class Dom {
    private Dom() {}

    /** How to sign, for signatures that are not as they should be. */
    public record How(
            String method,
            String digest,
            String canonical,
            List<String> transforms,
            String uri,
            @Nullable String keyName,
            @Nullable Keys shown,
            @Nullable String prefixes) {
        public static How good(String id) {
            return new How(
                    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                    DigestMethod.SHA256,
                    CanonicalizationMethod.EXCLUSIVE,
                    List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE),
                    "#" + id,
                    null,
                    null,
                    null);
        }

        public How method(String other) {
            return new How(other, digest, canonical, transforms, uri, keyName, shown, prefixes);
        }

        public How digest(String other) {
            return new How(method, other, canonical, transforms, uri, keyName, shown, prefixes);
        }

        public How canonical(String other) {
            return new How(method, digest, other, transforms, uri, keyName, shown, prefixes);
        }

        public How transforms(String... others) {
            return new How(method, digest, canonical, List.of(others), uri, keyName, shown, prefixes);
        }

        public How uri(String other) {
            return new How(method, digest, canonical, transforms, other, keyName, shown, prefixes);
        }

        public How keyName(String other) {
            return new How(method, digest, canonical, transforms, uri, other, shown, prefixes);
        }

        public How shown(Keys other) {
            return new How(method, digest, canonical, transforms, uri, keyName, other, prefixes);
        }

        public How prefixes(String other) {
            return new How(method, digest, canonical, transforms, uri, keyName, shown, other);
        }
    }

    public static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static String write(Node node) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var out = new StringWriter();
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first element of this name, wherever it is. */
    public static Element find(Node from, String name) {
        var all = all(from, name);
        if (all.isEmpty()) {
            throw new IllegalStateException("no " + name);
        }
        return all.get(0);
    }

    public static List<Element> all(Node from, String name) {
        var document = from instanceof Document d ? d.getDocumentElement() : (Element) from;
        var found = new ArrayList<Element>();
        var list = document.getElementsByTagNameNS("*", name);
        for (int i = 0; i < list.getLength(); i++) {
            found.add((Element) list.item(i));
        }
        return found;
    }

    /** Signs an element that stands in a document, after its Issuer. */
    public static Element sign(Element element, Keys keys, How how) {
        var first = element.getFirstChild();
        var next = "Issuer".equals(first == null ? "" : first.getLocalName()) && first != null
                ? first.getNextSibling()
                : first;
        return sign(element, element, next, keys, how);
    }

    /** Signs something and puts the signature somewhere. */
    public static Element sign(Element signed, Element parent, @Nullable Node before, Keys keys, How how) {
        try {
            var factory = XMLSignatureFactory.getInstance("DOM", "XMLDSig");
            var transforms = new ArrayList<Transform>();
            for (String algorithm : how.transforms()) {
                boolean inclusive = how.prefixes() != null && algorithm.equals(CanonicalizationMethod.EXCLUSIVE);
                TransformParameterSpec parameters =
                        inclusive ? new ExcC14NParameterSpec(List.of(String.valueOf(how.prefixes()))) : null;
                transforms.add(factory.newTransform(algorithm, parameters));
            }
            var reference = factory.newReference(
                    how.uri(), factory.newDigestMethod(how.digest(), null), transforms, null, null);
            SignedInfo info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(how.canonical(), (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(how.method(), null),
                    List.of(reference));
            var context = before == null
                    ? new DOMSignContext(keys.secret(), parent)
                    : new DOMSignContext(keys.secret(), parent, before);
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            context.setDefaultNamespacePrefix("ds");
            context.setIdAttributeNS(signed, null, "ID");
            factory.newXMLSignature(info, keyInfo(factory, how)).sign(context);
            var made = before == null ? (Element) parent.getLastChild() : (Element) before.getPreviousSibling();
            for (String name : List.of("SignatureValue", "X509Certificate")) {
                all(made, name).forEach(e -> e.setTextContent(e.getTextContent().replaceAll("\\s", "")));
            }
            return made;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable KeyInfo keyInfo(XMLSignatureFactory factory, How how) {
        var content = new ArrayList<javax.xml.crypto.XMLStructure>();
        var keys = factory.getKeyInfoFactory();
        if (how.keyName() != null) {
            content.add(keys.newKeyName(how.keyName()));
        }
        if (how.shown() != null) {
            content.add(keys.newX509Data(List.of(how.shown().certificate())));
        }
        return content.isEmpty() ? null : keys.newKeyInfo(content);
    }
}
