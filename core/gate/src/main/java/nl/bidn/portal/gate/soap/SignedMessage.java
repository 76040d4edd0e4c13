// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.portal.gate.soap.Parts.Place;
import org.jspecify.annotations.Nullable;

/**
 * A message of which the signature holds (WS-Security 1.1, X.509): Body, Timestamp, each header of WS-Addressing and each
 * that the service reads. What is
 * read of it from now on are the very bytes of which the digest was right, and nothing else.
 */
final class SignedMessage {
    private final Proof proof;
    private final byte[] body;
    private final byte[] timestamp;
    private final List<byte[]> headers;

    private SignedMessage(Proof proof, byte[] body, byte[] timestamp, List<byte[]> headers) {
        this.proof = proof;
        this.body = body;
        this.timestamp = timestamp;
        this.headers = headers;
    }

    /**
     * A signature that holds.
     *
     * @param value as base64
     * @param fingerprint of what was signed, whatever the form of the value: an elliptic curve has two for the same
     */
    private record Proof(String value, String fingerprint, X509Certificate certificate) {}

    /**
     * Says nothing of whose certificate it is, nor of when.
     *
     * @param understands which headers the service reads itself
     */
    static SignedMessage verify(byte[] message, Predicate<QName> understands)
            throws XMLStreamException, IOException, Fault {
        var parts = new Parts(message);
        var header = new SecurityHeader();
        parts.each((place, xml) -> {
            if (place == Place.SECURITY) {
                header.read(xml);
            } else {
                Text.skip(xml);
            }
        });
        header.check();
        var certificate = header.certificate();
        var info = signedInfo(parts, header.inclusive());
        var signed = SignedInfo.read(info);
        checkSignature(signed, info, header.value(), certificate);
        var fingerprint = Base64.getEncoder().encodeToString(Algorithms.sha256(info));
        return new Digests(signed, understands).verify(parts, new Proof(header.value(), fingerprint, certificate));
    }

    private static byte[] signedInfo(Parts parts, Set<String> inclusive) throws XMLStreamException, IOException, Fault {
        var info = new ByteArrayOutputStream();
        parts.each((place, xml) -> {
            if (place != Place.SECURITY || !Names.is(xml, Names.DS, "Signature")) {
                Text.skip(xml);
                return;
            }
            while (Parts.toNext(xml)) {
                if (Names.is(xml, Names.DS, "SignedInfo")) {
                    Canonicaliser.write(xml, inclusive, info);
                } else {
                    Text.skip(xml);
                }
            }
        });
        return info.toByteArray();
    }

    private static void checkSignature(SignedInfo signed, byte[] info, String value, X509Certificate certificate)
            throws Fault {
        try {
            var key = certificate.getPublicKey();
            var check = Algorithms.signature(signed.algorithm(), key);
            check.initVerify(key);
            check.update(info);
            if (check.verify(Base64.getDecoder().decode(value))) {
                return;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // does not hold
        }
        throw doesNotHold();
    }

    private static Fault doesNotHold() {
        return new Fault(Fault.Code.SECURITY_CHECK, "De ondertekening klopt niet.");
    }

    /** Digests each part that the signature is about, in its own place, and keeps those that matter. */
    private static final class Digests {
        private final SignedInfo signed;
        private final Predicate<QName> understands;
        private final Set<String> found = new HashSet<>();
        private final List<byte[]> headers = new ArrayList<>();
        private byte @Nullable [] body;
        private byte @Nullable [] timestamp;

        Digests(SignedInfo signed, Predicate<QName> understands) {
            this.signed = signed;
            this.understands = understands;
        }

        SignedMessage verify(Parts parts, Proof proof) throws XMLStreamException, IOException, Fault {
            parts.each(this::part);
            var sealed = body;
            var made = timestamp;
            if (sealed == null
                    || made == null
                    || !found.equals(signed.references().keySet())) {
                throw new Fault(
                        Fault.Code.SECURITY,
                        "De ondertekening gaat over de Body, de Timestamp en elke header die gelezen wordt, en over niets dat er niet is.");
            }
            return new SignedMessage(proof, sealed, made, headers);
        }

        private void part(Place place, XMLStreamReader xml) throws XMLStreamException, IOException, Fault {
            boolean isRead = place == Place.HEADER
                    && (Names.WSA.equals(xml.getNamespaceURI())
                            || (Headers.isForUs(xml) && understands.test(xml.getName())));
            boolean isTime = place == Place.SECURITY && Names.is(xml, Names.WSU, "Timestamp");
            var id = xml.getAttributeValue(Names.WSU, "Id");
            var reference = id == null ? null : signed.references().get(id);
            if (reference == null) {
                if (isRead) {
                    throw new Fault(
                            Fault.Code.SECURITY,
                            "Elke header van WS-Addressing is ondertekend, en elke andere die deze interface leest.");
                }
                Text.skip(xml);
                return;
            }
            if (!found.add(String.valueOf(id))) {
                throw new Fault(Fault.Code.SECURITY, "Twee delen van het bericht hebben dezelfde wsu:Id.");
            }
            var bytes = digested(xml, reference);
            if (place == Place.BODY) {
                body = bytes;
            } else if (isTime) {
                timestamp = bytes;
            } else if (isRead) {
                headers.add(bytes);
            }
        }

        private static byte[] digested(XMLStreamReader xml, SignedInfo.Reference reference)
                throws XMLStreamException, IOException, Fault {
            var bytes = new ByteArrayOutputStream();
            Canonicaliser.write(xml, reference.inclusive(), bytes);
            var canonical = bytes.toByteArray();
            var digest = Algorithms.digest(reference.digestAlgorithm()).digest(canonical);
            if (!MessageDigest.isEqual(digest, decoded(reference.digest()))) {
                throw doesNotHold();
            }
            return canonical;
        }

        private static byte[] decoded(String base64) throws Fault {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw doesNotHold();
            }
        }
    }

    /** Of the signature, as base64. */
    String value() {
        return proof.value();
    }

    /** The same for each message that is the same. */
    String fingerprint() {
        return proof.fingerprint();
    }

    X509Certificate certificate() {
        return proof.certificate();
    }

    byte[] timestamp() {
        return timestamp;
    }

    /** The signed headers, and no others. */
    Headers headers(Predicate<QName> understands) throws XMLStreamException, Fault {
        var read = new Headers(understands);
        for (var header : headers) {
            var xml = Parser.read(new ByteArrayInputStream(header));
            xml.next();
            read.readBlock(xml);
        }
        return read;
    }

    OperationReader operation() throws XMLStreamException {
        var xml = Parser.read(new ByteArrayInputStream(body));
        xml.next();
        new Envelope(xml).toOperation();
        return new OperationReader(xml, 1);
    }
}
