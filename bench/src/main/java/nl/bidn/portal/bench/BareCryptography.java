// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The cryptography of one sign-in and nothing else: the RSA verifications and SHA-256 digests of the very bytes that the broker
 * signed, the RSA-OAEP and AES of each identifier that was encrypted for us, and the RSA signatures and digests of what we asked.
 * What it works on is taken out of the messages beforehand, so that no XML is left in it.
 */
final class BareCryptography {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final String SAMLP = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final int CBC_IV = 16;
    private static final int GCM_IV = 12;
    private static final int GCM_TAG_BITS = 128;

    @SuppressWarnings("ArrayRecordComponent")
    private record Signed(byte[] info, byte[] signature, byte[] content, byte[] digest) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Wrapped(byte[] key, byte[] content, boolean gcm) {}

    private final PublicKey broker;
    private final PrivateKey own;

    @SuppressWarnings("ArrayRecordComponent")
    private record Asked(byte[] info, byte[] content) {}

    private final List<Asked> asked = new ArrayList<>();
    private final List<Signed> signatures = new ArrayList<>();
    private final List<Wrapped> identifiers = new ArrayList<>();

    /**
     * @param broker with which the answer was signed
     * @param own that it was encrypted for
     * @param recipient our EntityID
     * @param questions what we signed to come by the answer
     */
    BareCryptography(byte[] soap, PublicKey broker, PrivateKey own, String recipient, List<byte[]> questions)
            throws Exception {
        this.broker = broker;
        this.own = own;
        var answer = child(child(parse(soap).getDocumentElement(), SOAP, "Body"), SAMLP, "ArtifactResponse");
        var response = child(answer, SAMLP, "Response");
        var assertion = child(response, SAML, "Assertion");
        for (var element : List.of(answer, response, assertion)) {
            takeSignature(element);
        }
        var encrypted = child(assertion, SAML, "AttributeStatement").getElementsByTagNameNS(SAML, "EncryptedID");
        for (int i = 0; i < encrypted.getLength(); i++) {
            takeIdentifier((Element) encrypted.item(i), recipient);
        }
        questions.forEach(this::takeQuestion);
    }

    /** Ours are written in canonical form, so what is signed can be cut out. */
    private void takeQuestion(byte[] xml) {
        var text = new String(xml, StandardCharsets.UTF_8);
        int begin = text.indexOf("<ds:SignedInfo>");
        int end = text.indexOf("</ds:SignedInfo>");
        int from = text.indexOf("<samlp:");
        int until = text.lastIndexOf("</samlp:");
        if (begin < 0 || end < 0 || from < 0 || until < 0) {
            throw new IllegalStateException("a question of ours is not signed");
        }
        asked.add(new Asked(bytes(text.substring(begin, end)), bytes(text.substring(from, until))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each question once. */
    void sign() throws GeneralSecurityException {
        for (var question : asked) {
            var digest = MessageDigest.getInstance("SHA-256").digest(question.content());
            var rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(own);
            rsa.update(question.info());
            rsa.update(digest);
            if (rsa.sign().length == 0) {
                throw new GeneralSecurityException("nothing was signed");
            }
        }
    }

    int questions() {
        return asked.size();
    }

    /** How many are encrypted for us, each under a key of its own. */
    int identifiers() {
        return identifiers.size();
    }

    /** How many bytes are digested, of how many signatures; and how many identifiers are opened. */
    String size() {
        int bytes = signatures.stream().mapToInt(s -> s.content().length).sum();
        return signatures.size() + " signatures over " + bytes / 1024 + " KB, " + identifiers.size() + " identifiers";
    }

    void verify() throws GeneralSecurityException {
        for (var signed : signatures) {
            var digest = MessageDigest.getInstance("SHA-256").digest(signed.content());
            var rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(broker);
            rsa.update(signed.info());
            if (!MessageDigest.isEqual(digest, signed.digest()) || !rsa.verify(signed.signature())) {
                throw new GeneralSecurityException("the recorded signature does not hold");
            }
        }
    }

    void decrypt() throws GeneralSecurityException {
        for (var wrapped : identifiers) {
            var rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(
                    Cipher.DECRYPT_MODE,
                    own,
                    new OAEPParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT));
            var key = new SecretKeySpec(rsa.doFinal(wrapped.key()), "AES");
            var content = wrapped.content();
            int iv = wrapped.gcm() ? GCM_IV : CBC_IV;
            var aes = Cipher.getInstance(wrapped.gcm() ? "AES/GCM/NoPadding" : "AES/CBC/NoPadding");
            AlgorithmParameterSpec spec = wrapped.gcm()
                    ? new GCMParameterSpec(GCM_TAG_BITS, content, 0, iv)
                    : new IvParameterSpec(content, 0, iv);
            aes.init(Cipher.DECRYPT_MODE, key, spec);
            if (aes.doFinal(content, iv, content.length - iv).length == 0) {
                throw new GeneralSecurityException("nothing was encrypted");
            }
        }
    }

    private void takeSignature(Element element) throws Exception {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element signature
                    && "Signature".equals(signature.getLocalName())
                    && DS.equals(signature.getNamespaceURI())) {
                signatures.add(signed(element, signature));
            }
        }
    }

    private Signed signed(Element element, Element signature) throws Exception {
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(broker), signature);
        context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
        context.setIdAttributeNS(element, null, "ID");
        var read = XMLSignatureFactory.getInstance("DOM", "XMLDSig").unmarshalXMLSignature(context);
        if (!read.validate(context)) {
            throw new GeneralSecurityException("the recorded signature of " + element.getLocalName() + " is not good");
        }
        Reference reference = read.getSignedInfo().getReferences().get(0);
        return new Signed(
                read.getSignedInfo().getCanonicalizedData().readAllBytes(),
                read.getSignatureValue().getValue(),
                reference.getDigestInputStream().readAllBytes(),
                reference.getDigestValue());
    }

    private void takeIdentifier(Element encryptedId, String recipient) throws GeneralSecurityException {
        var data = child(encryptedId, XENC, "EncryptedData");
        var keys = encryptedId.getElementsByTagNameNS(XENC, "EncryptedKey");
        for (int i = 0; i < keys.getLength(); i++) {
            var key = (Element) keys.item(i);
            var to = key.getAttribute("Recipient");
            if (to.equals(recipient) || to.isEmpty()) {
                if (!algorithm(key).equals(XENC + "rsa-oaep-mgf1p")) {
                    throw new GeneralSecurityException("another wrapping than the usual one: " + algorithm(key));
                }
                identifiers.add(
                        new Wrapped(value(key), value(data), algorithm(data).endsWith("-gcm")));
            }
        }
    }

    private static String algorithm(Element encrypted) {
        return child(encrypted, XENC, "EncryptionMethod").getAttribute("Algorithm");
    }

    private static byte[] value(Element encrypted) {
        var text =
                child(child(encrypted, XENC, "CipherData"), XENC, "CipherValue").getTextContent();
        return Base64.getMimeDecoder().decode(text);
    }

    private static Element child(Element within, String namespace, String name) {
        for (Node n = within.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element found
                    && name.equals(found.getLocalName())
                    && namespace.equals(found.getNamespaceURI())) {
                return found;
            }
        }
        throw new IllegalStateException("no " + name);
    }

    private static Document parse(byte[] soap) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(soap));
    }
}
