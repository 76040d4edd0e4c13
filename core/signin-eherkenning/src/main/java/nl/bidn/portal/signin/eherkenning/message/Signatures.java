// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Names.DS;

import java.io.IOException;
import java.io.InputStream;
import java.security.NoSuchProviderException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/**
 * Verifies an enveloped signature: exactly one reference, to the element that the signature stands in, with exactly the
 * transforms and algorithms of eTD, under a key that is pinned. Returns the very bytes that were digested: whoever reads
 * those reads what was signed.
 */
final class Signatures {
    private static final Set<String> METHODS = Set.of(Names.RSA_SHA256, Names.RSA_SHA384, Names.RSA_SHA512);
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,127}");
    private static final Pattern PREFIXES = Pattern.compile("[A-Za-z0-9_#.-]*( [A-Za-z0-9_#.-]+)*");
    private static final String SECURE = "org.jcp.xml.dsig.secureValidation";
    private static final String CACHE = "javax.xml.crypto.dsig.cacheReference";

    private Signatures() {}

    /** @return the canonical form of this element without its signature */
    static byte[] verify(Element signed, List<BrokerKey> keys, Instant now) {
        var signature = Xml.child(signed, DS, "Signature");
        if (signature == null) {
            throw new Refused(Reason.SIGNATURE_MISSING, signed.getLocalName() + " is not signed");
        }
        Profile.SIGNATURE.check(signature, Reason.SIGNATURE_SHAPE);
        checkReference(signed, signature);
        for (BrokerKey key : candidates(signature, keys, now)) {
            var bytes = validate(signed, signature, key.certificate().getPublicKey());
            if (bytes != null) {
                return bytes;
            }
        }
        throw new Refused(Reason.SIGNATURE_INVALID, "of " + signed.getLocalName());
    }

    private static List<BrokerKey> candidates(Element signature, List<BrokerKey> keys, Instant now) {
        var keyInfo = Xml.child(signature, DS, "KeyInfo");
        var keyName = keyInfo == null ? null : Xml.child(keyInfo, DS, "KeyName");
        var name = keyName == null ? null : keyName.getTextContent();
        var found = keys.stream()
                .filter(key -> key.usable(now))
                .filter(key -> name == null || key.name() == null || name.equals(key.name()))
                .toList();
        if (found.isEmpty()) {
            throw new Refused(Reason.SIGNATURE_KEY, "no such key that is valid now");
        }
        return found;
    }

    private static void checkReference(Element signed, Element signature) {
        var info = Xml.need(signature, DS, "SignedInfo");
        var reference = Xml.need(info, DS, "Reference");
        var id = signed.getAttribute("ID");
        if (!ID.matcher(id).matches() || !reference.getAttribute("URI").equals("#" + id)) {
            throw new Refused(Reason.SIGNATURE_REFERENCE, "not about " + signed.getLocalName());
        }
        var transforms = Xml.children(Xml.need(reference, DS, "Transforms"));
        var right = transforms.size() == 2
                && algorithm(transforms.get(0)).equals(Names.ENVELOPED)
                && Xml.children(transforms.get(0)).isEmpty()
                && isCanonicalisation(transforms.get(1))
                && isCanonicalisation(Xml.need(info, DS, "CanonicalizationMethod"))
                && METHODS.contains(algorithm(Xml.need(info, DS, "SignatureMethod")))
                && algorithm(Xml.need(reference, DS, "DigestMethod")).equals(Names.SHA256);
        if (!right) {
            throw new Refused(Reason.SIGNATURE_ALGORITHM, "an algorithm that the profile does not have");
        }
    }

    private static boolean isCanonicalisation(Element element) {
        var inclusive = Xml.child(element, Names.EXC_C14N, "InclusiveNamespaces");
        return algorithm(element).equals(Names.EXC_C14N)
                && (inclusive == null
                        || PREFIXES.matcher(inclusive.getAttribute("PrefixList"))
                                .matches());
    }

    private static String algorithm(Element element) {
        return element.getAttribute("Algorithm");
    }

    /** None: it does not hold under this key. */
    private static byte @org.jspecify.annotations.Nullable [] validate(
            Element signed, Element signature, PublicKey key) {
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
        context.setProperty(SECURE, true);
        context.setProperty(CACHE, true);
        context.setIdAttributeNS(signed, null, "ID");
        try {
            XMLSignature read =
                    XMLSignatureFactory.getInstance("DOM", "XMLDSig").unmarshalXMLSignature(context);
            List<Reference> references = read.getSignedInfo().getReferences();
            if (references.size() != 1 || !read.getObjects().isEmpty()) {
                throw new Refused(Reason.SIGNATURE_SHAPE, "not one reference");
            }
            if (!read.validate(context)) {
                return null;
            }
            try (InputStream digested = references.get(0).getDigestInputStream()) {
                return digested.readAllBytes();
            }
        } catch (MarshalException | NoSuchProviderException e) {
            throw new Refused(Reason.SIGNATURE_SHAPE, "cannot be read", e);
        } catch (XMLSignatureException | IOException e) {
            throw new Refused(Reason.SIGNATURE_INVALID, "cannot be verified", e);
        }
    }
}
