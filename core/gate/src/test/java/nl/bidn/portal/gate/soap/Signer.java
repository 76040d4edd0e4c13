// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.StringReader;
import java.io.StringWriter;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
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
import org.xml.sax.InputSource;

/** Signs a message and checks an answer with the signatures of the JDK, of which the gate uses nothing. */
final class Signer {
    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");
    private static final String PROFILE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

    private final X509Certificate certificate;
    private final PrivateKey key;
    final Set<String> unsigned = new HashSet<>();
    String method;
    String digest = DigestMethod.SHA256;
    List<String> prefixes = List.of();
    String transform = CanonicalizationMethod.EXCLUSIVE;
    String keyInfo = "<o:SecurityTokenReference xmlns:o='" + Names.WSSE + "'><o:Reference URI='#token' ValueType='"
            + PROFILE + "'/></o:SecurityTokenReference>";
    String more = "";
    String expires = "";

    Signer(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
        this.method = key.getAlgorithm().equals("RSA") ? Algorithms.RSA_SHA256 : Algorithms.ECDSA_SHA256;
    }

    static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    static String text(Document document) throws Exception {
        var transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    static Element only(Document document, String namespace, String name) {
        var found = document.getElementsByTagNameNS(namespace, name);
        if (found.getLength() != 1) {
            throw new AssertionError(found.getLength() + " times " + name);
        }
        return (Element) found.item(0);
    }

    /** A message with WS-Addressing, of this moment. */
    Document sign(String operation, Instant created) throws Exception {
        var document = parse("""
                <s:Envelope xmlns:s="%s" xmlns:w="%s" xmlns:u="%s" xmlns:d="urn:deur" xmlns:x="urn:x">
                  <s:Header>
                    <w:To u:Id="to">https://portaal/soap/deur/Deur</w:To>
                    <w:Action u:Id="action">urn:deur/wieRequest</w:Action>
                    <w:MessageID u:Id="id" s:mustUnderstand="1">urn:uuid:%s</w:MessageID>
                    <o:Security xmlns:o="%s" s:mustUnderstand="1">
                      <o:BinarySecurityToken u:Id="token" ValueType="%s">%s</o:BinarySecurityToken>
                      <u:Timestamp u:Id="time"><u:Created>%s</u:Created>%s</u:Timestamp>
                    </o:Security>
                  </s:Header>
                  <s:Body u:Id="body" x:a="1" b="&#9;2">%s</s:Body>
                </s:Envelope>""".formatted(
                        Names.SOAP,
                        Names.WSA,
                        Names.WSU,
                        UUID.randomUUID(),
                        Names.WSSE,
                        PROFILE,
                        Base64.getMimeEncoder().encodeToString(certificate.getEncoded()),
                        created,
                        expires.isEmpty() ? "" : "<u:Expires>" + expires + "</u:Expires>",
                        operation));
        var references = new ArrayList<Reference>();
        for (var id : List.of("to", "action", "id", "time", "body")) {
            if (!unsigned.contains(id)) {
                references.add(reference("#" + id));
            }
        }
        if (!more.isEmpty()) {
            references.add(reference(more.equals("whole") ? "" : more));
        }
        var canonical = FACTORY.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, parameters());
        var info = FACTORY.newSignedInfo(canonical, FACTORY.newSignatureMethod(method, null), references);
        var security = only(document, Names.WSSE, "Security");
        var context = new DOMSignContext(key, security);
        context.setDefaultNamespacePrefix("ds");
        ids(document, context);
        var structure = new DOMStructure(document.importNode(parse(keyInfo).getDocumentElement(), true));
        FACTORY.newXMLSignature(info, FACTORY.getKeyInfoFactory().newKeyInfo(List.of(structure)))
                .sign(context);
        return parse(text(document));
    }

    private Reference reference(String uri) throws Exception {
        var parameters =
                transform.equals(CanonicalizationMethod.EXCLUSIVE) ? (TransformParameterSpec) parameters() : null;
        return FACTORY.newReference(
                uri,
                FACTORY.newDigestMethod(digest, null),
                List.of(FACTORY.newTransform(transform, parameters)),
                null,
                null);
    }

    private @Nullable C14NMethodParameterSpec parameters() {
        return prefixes.isEmpty() ? null : new ExcC14NParameterSpec(prefixes);
    }

    private static void ids(Node node, DOMCryptoContext context) {
        if (node instanceof Element element && element.hasAttributeNS(Names.WSU, "Id")) {
            context.setIdAttributeNS(element, Names.WSU, "Id");
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            ids(child, context);
        }
    }

    /** The names of the parts that the signature of an answer is about, if it holds. */
    static Set<String> verify(Document answer, X509Certificate portal) throws Exception {
        var signature = only(answer, Names.DS, "Signature");
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(portal.getPublicKey()), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        ids(answer, context);
        var read = FACTORY.unmarshalXMLSignature(context);
        if (!read.validate(context)) {
            throw new AssertionError("the signature of the answer does not hold");
        }
        var names = new HashSet<String>();
        for (Object reference : read.getSignedInfo().getReferences()) {
            names.add(named(answer, ((Reference) reference).getURI().substring(1)));
        }
        return names;
    }

    private static String named(Document answer, String id) {
        var all = answer.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element part
                    && part.getAttributeNS(Names.WSU, "Id").equals(id)) {
                return part.getLocalName();
            }
        }
        throw new AssertionError(id + " is not there");
    }
}
