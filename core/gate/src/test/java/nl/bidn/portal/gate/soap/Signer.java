// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import nl.bidn.portal.testkit.SignedSoap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signs a message as {@link SignedSoap} does, but for what an attacker or another tool would do in another way. */
final class Signer {
    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");
    private static final String PROFILE = SignedSoap.X509;

    private final X509Certificate certificate;
    private final PrivateKey key;
    final Set<String> unsigned = new HashSet<>();
    String method;
    String digest = DigestMethod.SHA256;
    List<String> prefixes = List.of();
    String transform = CanonicalizationMethod.EXCLUSIVE;
    String keyInfo = SignedSoap.tokenReference();
    String more = "";
    String expires = "";
    String header = "";

    Signer(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
        this.method = SignedSoap.algorithm(key);
    }

    static Document parse(String xml) throws Exception {
        return SignedSoap.parse(xml);
    }

    static String text(Document document) throws Exception {
        return SignedSoap.text(document);
    }

    static Element only(Document document, String namespace, String name) {
        return SignedSoap.only(document, namespace, name);
    }

    /** A message with WS-Addressing, of this moment. */
    Document sign(String operation, Instant created) throws Exception {
        var document = parse("""
                <s:Envelope xmlns:s="%s" xmlns:w="%s" xmlns:u="%s" xmlns:d="urn:deur" xmlns:x="urn:x">
                  <s:Header>
                    <w:To u:Id="to">https://portaal/soap/deur/Deur</w:To>
                    <w:Action u:Id="action">urn:deur/wieRequest</w:Action>
                    <w:MessageID u:Id="id" s:mustUnderstand="1">urn:uuid:%s</w:MessageID>
                    %s
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
                        header,
                        Names.WSSE,
                        PROFILE,
                        Base64.getMimeEncoder().encodeToString(certificate.getEncoded()),
                        created,
                        expires.isEmpty() ? "" : "<u:Expires>" + expires + "</u:Expires>",
                        operation));
        var references = new ArrayList<Reference>();
        for (var id : List.of("to", "action", "id", "time", "body", "own")) {
            if (!unsigned.contains(id) && (!id.equals("own") || header.contains("own"))) {
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
        SignedSoap.identify(document, context);
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

    /** The names of the parts that the signature of an answer is about, if it holds. */
    static Set<String> verify(Document answer, X509Certificate portal) throws Exception {
        return SignedSoap.verify(answer, portal);
    }
}
