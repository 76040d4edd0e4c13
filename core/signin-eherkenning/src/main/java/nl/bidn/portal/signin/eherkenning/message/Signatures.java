// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Names.DS;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Verifies an enveloped signature: exactly one reference, to the element that the signature stands in, with exactly the
 * transforms and algorithms of eTD, under a key that is pinned. Returns the very bytes that were digested: whoever reads
 * those reads what was signed.
 */
final class Signatures {
    private static final Map<String, String> METHODS = Map.of(
            Names.RSA_SHA256, "SHA256withRSA", Names.RSA_SHA384, "SHA384withRSA", Names.RSA_SHA512, "SHA512withRSA");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,127}");
    private static final Pattern PREFIXES = Pattern.compile("[A-Za-z0-9_#.-]*( [A-Za-z0-9_#.-]+)*");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private Signatures() {}

    /** @return the canonical form of this element without its signature */
    static byte[] verify(Element signed, List<BrokerKey> keys, Instant now) {
        return verified(signed, null, keys, now).bytes();
    }

    /**
     * @param unread an element within, which is signed with the rest, and of which the caller reads nothing; none: he reads all
     * @return of the canonical form of this element without its signature, what is read
     */
    static byte[] verify(Element signed, @Nullable Element unread, List<BrokerKey> keys, Instant now) {
        return verified(signed, unread, keys, now).readable();
    }

    private static ExclusiveForm verified(Element signed, @Nullable Element unread, List<BrokerKey> keys, Instant now) {
        var signature = Xml.child(signed, DS, "Signature");
        if (signature == null) {
            throw new Refused(Reason.SIGNATURE_MISSING, signed.getLocalName() + " is not signed");
        }
        Profile.SIGNATURE.check(signature, Reason.SIGNATURE_SHAPE);
        checkReference(signed, signature);
        for (BrokerKey key : candidates(signature, keys, now)) {
            if (holds(signature, key.certificate().getPublicKey())) {
                return digested(signed, unread, signature);
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
                && METHODS.containsKey(algorithm(Xml.need(info, DS, "SignatureMethod")))
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

    private static boolean holds(Element signature, PublicKey key) {
        var info = Xml.need(signature, DS, "SignedInfo");
        var method = METHODS.get(algorithm(Xml.need(info, DS, "SignatureMethod")));
        var prefixes = prefixes(Xml.need(info, DS, "CanonicalizationMethod"));
        var canonical = ExclusiveForm.of(info, null, null, prefixes).bytes();
        try {
            var rsa = Signature.getInstance(method);
            rsa.initVerify(key);
            rsa.update(canonical);
            return rsa.verify(bytes(signature, "SignatureValue"));
        } catch (SignatureException | InvalidKeyException e) {
            // of another length, for example: it is of another key then
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + method, e);
        }
    }

    /** What the reference is about, if its digest is what the reference says. */
    private static ExclusiveForm digested(Element signed, @Nullable Element unread, Element signature) {
        var reference = Xml.need(Xml.need(signature, DS, "SignedInfo"), DS, "Reference");
        var canonicalisation =
                Xml.children(Xml.need(reference, DS, "Transforms")).get(1);
        var content = ExclusiveForm.of(signed, signature, unread, prefixes(canonicalisation));
        if (!MessageDigest.isEqual(sha256(content.bytes()), bytes(reference, "DigestValue"))) {
            throw new Refused(Reason.SIGNATURE_INVALID, "another digest of " + signed.getLocalName());
        }
        return content;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Set<String> prefixes(Element canonicalisation) {
        var inclusive = Xml.child(canonicalisation, Names.EXC_C14N, "InclusiveNamespaces");
        return inclusive == null
                ? Set.of()
                : Stream.of(inclusive.getAttribute("PrefixList").split(" ", -1))
                        .filter(prefix -> !prefix.isEmpty())
                        .map(prefix -> prefix.equals("#default") ? "" : prefix)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Base64 with white space, as XML Signature has it (4.2 and 4.4.3.6), and nothing else. */
    private static byte[] bytes(Element parent, String name) {
        try {
            return Base64.getDecoder()
                    .decode(WHITE_SPACE.matcher(Xml.text(parent, DS, name)).replaceAll(""));
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.SIGNATURE_SHAPE, name + " is no base64", e);
        }
    }
}
