// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.StringReader;
import java.io.StringWriter;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * Signs a message and checks an answer as a system elsewhere does by Digikoppeling 2W-be-S, with the XML signatures of the JDK: the
 * portal has a checker and a signer of its own, and nothing of them is in here. For any thread.
 */
public final class SignedSoap {
    public static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public static final String X509 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

    private SignedSoap() {}

    /** Of the algorithms that are asked for, the one for this key. */
    public static String algorithm(PrivateKey key) {
        return key.getAlgorithm().equals("RSA") ? RSA_SHA256 : ECDSA_SHA256;
    }

    /**
     * The message with its signature, which is about each part that has a {@code wsu:Id}, and about the moment.
     *
     * @param envelope has a header
     */
    public static String sign(String envelope, X509Certificate certificate, PrivateKey key, Instant created)
            throws Exception {
        Document message = parse(envelope);
        Element security = security(message, certificate, created);
        only(message, SOAP, "Header").appendChild(security);
        var context = new DOMSignContext(key, security);
        var references = new ArrayList<Reference>();
        for (String id : identify(message, context).keySet()) {
            if (!id.equals("token")) {
                references.add(reference(id));
            }
        }
        var info = SIGNATURES.newSignedInfo(
                SIGNATURES.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                SIGNATURES.newSignatureMethod(algorithm(key), null),
                references);
        var token = new DOMStructure(imported(message, tokenReference()));
        SIGNATURES
                .newXMLSignature(info, SIGNATURES.getKeyInfoFactory().newKeyInfo(List.of(token)))
                .sign(context);
        return text(message);
    }

    private static Element security(Document message, X509Certificate certificate, Instant created) throws Exception {
        return imported(
                message,
                "<o:Security xmlns:o=\"" + WSSE + "\" xmlns:u=\"" + WSU + "\" xmlns:s=\"" + SOAP
                        + "\" s:mustUnderstand=\"1\"><o:BinarySecurityToken u:Id=\"token\" ValueType=\"" + X509 + "\">"
                        + Base64.getEncoder().encodeToString(certificate.getEncoded())
                        + "</o:BinarySecurityToken><u:Timestamp u:Id=\"time\"><u:Created>" + created
                        + "</u:Created></u:Timestamp></o:Security>");
    }

    /** By which an answer or a message says that the key is that of its token. */
    public static String tokenReference() {
        return "<o:SecurityTokenReference xmlns:o=\"" + WSSE + "\"><o:Reference URI=\"#token\" ValueType=\"" + X509
                + "\"/></o:SecurityTokenReference>";
    }

    private static Element imported(Document into, String xml) throws Exception {
        return (Element) into.importNode(parse(xml).getDocumentElement(), true);
    }

    private static Reference reference(String id) throws Exception {
        return SIGNATURES.newReference(
                "#" + id,
                SIGNATURES.newDigestMethod(DigestMethod.SHA256, null),
                List.of(SIGNATURES.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
    }

    /**
     * The names of the parts that the signature of an answer is about.
     *
     * @throws AssertionError if it does not hold
     */
    public static Set<String> verify(Document answer, X509Certificate portal) throws Exception {
        var signature = only(answer, "http://www.w3.org/2000/09/xmldsig#", "Signature");
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(portal.getPublicKey()), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        Map<String, Element> parts = identify(answer, context);
        var read = SIGNATURES.unmarshalXMLSignature(context);
        if (!read.validate(context)) {
            throw new AssertionError("the signature of the answer does not hold");
        }
        var names = new HashSet<String>();
        for (Object reference : read.getSignedInfo().getReferences()) {
            names.add(named(parts.get(((Reference) reference).getURI().substring(1))));
        }
        return names;
    }

    private static String named(@Nullable Element part) {
        if (part == null) {
            throw new AssertionError("what was signed is not there");
        }
        return part.getLocalName();
    }

    /** Tells what a {@code wsu:Id} is, and answers the elements that have one. */
    public static Map<String, Element> identify(Document message, DOMCryptoContext context) {
        var found = new LinkedHashMap<String, Element>();
        var all = message.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (element.hasAttributeNS(WSU, "Id")) {
                context.setIdAttributeNS(element, WSU, "Id");
                found.put(element.getAttributeNS(WSU, "Id"), element);
            }
        }
        return found;
    }

    public static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    public static String text(Document document) throws Exception {
        var transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    /** @throws AssertionError if there is none, or another */
    public static Element only(Document document, String namespace, String name) {
        var found = document.getElementsByTagNameNS(namespace, name);
        if (found.getLength() != 1) {
            throw new AssertionError(found.getLength() + " times " + name);
        }
        return (Element) found.item(0);
    }
}
