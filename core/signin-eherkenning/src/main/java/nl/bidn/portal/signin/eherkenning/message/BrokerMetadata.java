// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Names.DS;
import static nl.bidn.portal.signin.eherkenning.message.Names.MD;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.signin.eherkenning.message.ImportRefused.Flaw;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a broker says of itself, under a signature of a certificate that was agreed beforehand. Others may have comments and
 * extensions in their metadata, so its shape is not closed; but only what the signature covers is read.
 *
 * @param keys one or two, with which it signs its messages
 * @param signOn by binding: POST, Redirect
 * @param resolution addresses to resolve artifacts at, by index
 */
public record BrokerMetadata(
        String entityId, List<BrokerKey> keys, Map<String, URI> signOn, Map<Integer, URI> resolution) {
    private static final int MOST_KEYS = 2;
    public static final String POST = Names.POST;
    public static final String REDIRECT = Names.REDIRECT;

    public BrokerMetadata {
        keys = List.copyOf(keys);
        signOn = Map.copyOf(signOn);
        resolution = Map.copyOf(resolution);
    }

    public Optional<URI> signOn(String binding) {
        return Optional.ofNullable(signOn.get(binding));
    }

    /** Where artifacts with this index are resolved. */
    public URI resolution(int index) {
        var address = resolution.get(index);
        if (address == null) {
            throw new Refused(Reason.ARTIFACT_ENDPOINT, "no such endpoint");
        }
        return address;
    }

    /**
     * Reads metadata.
     *
     * @param pinned one of these must have signed it
     * @param entityId of the broker; empty: the metadata is of one alone
     * @param plainAllowed whether addresses may be http, as they are in a sandbox
     * @throws ImportRefused with a line for the operator
     */
    public static BrokerMetadata read(
            byte[] bytes, List<X509Certificate> pinned, String entityId, Instant now, boolean plainAllowed) {
        try {
            var parsed = Xml.commented(bytes).getDocumentElement();
            var keys = pinned.stream().map(c -> new BrokerKey(null, c)).toList();
            var root = Xml.message(Signatures.verify(parsed, keys, now)).getDocumentElement();
            return read(entity(root, entityId), now, plainAllowed);
        } catch (Refused e) {
            throw new ImportRefused(e);
        }
    }

    private static BrokerMetadata read(Element entity, Instant now, boolean plainAllowed) {
        var role = Xml.child(entity, MD, "IDPSSODescriptor");
        if (role == null) {
            throw new ImportRefused(Flaw.ROLE, "The metadata does not describe a broker: it has no IDPSSODescriptor");
        }
        return new BrokerMetadata(
                entity.getAttribute("entityID"),
                keys(role, now),
                signOn(role, plainAllowed),
                resolution(role, plainAllowed));
    }

    private static Element entity(Element root, String entityId) {
        var all = Xml.is(root, MD, "EntityDescriptor") ? List.of(root) : Xml.children(root, MD, "EntityDescriptor");
        var found = all.stream()
                .filter(e -> entityId.isEmpty()
                        ? Xml.child(e, MD, "IDPSSODescriptor") != null
                        : e.getAttribute("entityID").equals(entityId))
                .toList();
        if (found.size() != 1) {
            throw new ImportRefused(
                    Flaw.ENTITY,
                    "The metadata describes " + found.size() + " brokers"
                            + (entityId.isEmpty() ? "; name one by its EntityID" : " of that EntityID"));
        }
        return found.get(0);
    }

    /** A key without a use serves for both, so it counts (eTD allows it). */
    private static List<BrokerKey> keys(Element role, Instant now) {
        var keys = new ArrayList<BrokerKey>();
        for (Element descriptor : Xml.children(role, MD, "KeyDescriptor")) {
            if (!descriptor.getAttribute("use").equals("encryption")) {
                keys.add(key(Xml.need(descriptor, DS, "KeyInfo")));
            }
        }
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw new ImportRefused(
                    Flaw.KEYS, "A broker has one or two keys to sign with; the metadata has " + keys.size());
        }
        if (keys.stream().noneMatch(key -> key.usable(now))) {
            throw new ImportRefused(Flaw.KEYS, "No certificate in the metadata is valid now");
        }
        return keys;
    }

    private static BrokerKey key(Element keyInfo) {
        var name = Xml.child(keyInfo, DS, "KeyName");
        var data = Xml.child(keyInfo, DS, "X509Data");
        var certificate = data == null ? null : Xml.child(data, DS, "X509Certificate");
        if (certificate == null) {
            throw new ImportRefused(Flaw.KEY, "A key in the metadata has no certificate");
        }
        var read = certificate(Base64.getMimeDecoder().decode(certificate.getTextContent()));
        if (!(read.getPublicKey() instanceof RSAPublicKey rsa)
                || rsa.getModulus().bitLength() < Names.LEAST_RSA_BITS) {
            throw new ImportRefused(Flaw.KEY, "A key in the metadata is not RSA of 2048 bits or more");
        }
        return new BrokerKey(name == null ? null : name.getTextContent(), read);
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            var read = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return (X509Certificate) read;
        } catch (CertificateException e) {
            throw new ImportRefused(Flaw.KEY, "A certificate in the metadata cannot be read", e);
        }
    }

    private static Map<String, URI> signOn(Element role, boolean plainAllowed) {
        var found = new HashMap<String, URI>();
        for (Element service : Xml.children(role, MD, "SingleSignOnService")) {
            found.putIfAbsent(service.getAttribute("Binding"), address(service, plainAllowed));
        }
        found.keySet().retainAll(List.of(POST, REDIRECT));
        return found;
    }

    private static Map<Integer, URI> resolution(Element role, boolean plainAllowed) {
        var found = new HashMap<Integer, URI>();
        for (Element service : Xml.children(role, MD, "ArtifactResolutionService")) {
            if (service.getAttribute("Binding").equals(Names.SOAP_BINDING)) {
                put(found, service.getAttribute("index"), address(service, plainAllowed));
            }
        }
        if (found.isEmpty()) {
            throw new ImportRefused(Flaw.ADDRESS, "The metadata has no ArtifactResolutionService");
        }
        return found;
    }

    private static void put(Map<Integer, URI> found, String index, URI address) {
        if (!index.matches("[0-9]{1,5}") || found.put(Integer.valueOf(index), address) != null) {
            throw new ImportRefused(Flaw.ADDRESS, "An ArtifactResolutionService has no index of its own");
        }
    }

    private static URI address(Element service, boolean plainAllowed) {
        @Nullable URI uri = null;
        try {
            uri = URI.create(service.getAttribute("Location"));
        } catch (IllegalArgumentException e) {
            // the same line as for an address of another kind
        }
        boolean right = uri != null
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getFragment() == null
                && ("https".equals(uri.getScheme()) || (plainAllowed && "http".equals(uri.getScheme())));
        if (uri == null || !right) {
            throw new ImportRefused(Flaw.ADDRESS, "An address in the metadata is not https");
        }
        return uri;
    }
}
