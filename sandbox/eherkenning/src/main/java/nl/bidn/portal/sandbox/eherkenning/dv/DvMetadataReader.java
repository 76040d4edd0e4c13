// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Verifier;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the metadata of a service provider, and refuses what eTD or the sandbox does not allow. */
public final class DvMetadataReader {
    /** Only test OINs: nothing of this may ever meet a real service provider. */
    private static final Pattern TEST_ENTITY = Pattern.compile("urn:etoegang:DV:00000099[0-9]{12}:entities:[0-9]{1,4}");

    private DvMetadataReader() {}

    /** @throws IllegalArgumentException with what is wrong with it */
    public static DvMetadata read(String xml) {
        var entity = Xml.parse(xml).getDocumentElement();
        require(Xml.is(entity, Names.MD, "EntityDescriptor"), "the metadata is no EntityDescriptor");
        var id = entity.getAttribute("entityID");
        require(
                TEST_ENTITY.matcher(id).matches(),
                "the EntityID is not that of a test service provider (OIN 00000099...)");
        var role = one(entity, "SPSSODescriptor");
        require(role.getAttribute("AuthnRequestsSigned").equals("true"), "AuthnRequestsSigned is not true");
        require(role.getAttribute("WantAssertionsSigned").equals("true"), "WantAssertionsSigned is not true");
        require(Xml.children(role, Names.MD, "NameIDFormat").isEmpty(), "NameIDFormat must not be there");
        var certificates = certificates(role);
        require(!certificates.isEmpty(), "there is no certificate");
        require(
                Verifier.signedBy(
                        entity,
                        certificates.stream().map(X509Certificate::getPublicKey).toList()),
                "the metadata is not signed with the key that it carries");
        return read(entity, id, role, certificates);
    }

    private static DvMetadata read(Element entity, String id, Element role, List<X509Certificate> certificates) {
        var consumers = consumers(role);
        var services = services(role);
        return new DvMetadata(
                id,
                displayName(entity),
                certificates,
                keyName(role),
                consumers,
                defaultOf(
                        role,
                        "AssertionConsumerService",
                        consumers.keySet().iterator().next()),
                services,
                defaultOf(role, "AttributeConsumingService", services.get(0).index()));
    }

    private static String displayName(Element entity) {
        return Xml.child(entity, Names.MD, "Organization")
                .flatMap(o -> Xml.children(o, Names.MD, "OrganizationDisplayName").stream()
                        .findFirst())
                .map(Element::getTextContent)
                .orElse("de dienstverlener");
    }

    private static List<X509Certificate> certificates(Element role) {
        var found = new ArrayList<X509Certificate>();
        for (var descriptor : Xml.children(role, Names.MD, "KeyDescriptor")) {
            var nodes = descriptor.getElementsByTagNameNS(Names.DS, "X509Certificate");
            for (int i = 0; i < nodes.getLength(); i++) {
                var certificate = certificate(nodes.item(i).getTextContent());
                if (!found.contains(certificate)) {
                    found.add(certificate);
                }
            }
        }
        return found;
    }

    private static X509Certificate certificate(String base64) {
        try {
            var bytes = Base64.getMimeDecoder().decode(base64);
            var read = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return (X509Certificate) read;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate can't be read", e);
        }
    }

    private static @Nullable String keyName(Element role) {
        var names = role.getElementsByTagNameNS(Names.DS, "KeyName");
        return names.getLength() == 0 ? null : names.item(0).getTextContent().strip();
    }

    private static Map<Integer, URI> consumers(Element role) {
        var found = new TreeMap<Integer, URI>();
        for (var consumer : Xml.children(role, Names.MD, "AssertionConsumerService")) {
            require(consumer.getAttribute("Binding").equals(Names.ARTIFACT), "an answer goes by HTTP-Artifact alone");
            found.put(number(consumer.getAttribute("index")), URI.create(consumer.getAttribute("Location")));
        }
        require(!found.isEmpty(), "there is no AssertionConsumerService");
        return found;
    }

    private static List<DvService> services(Element role) {
        var found = new ArrayList<DvService>();
        for (var service : Xml.children(role, Names.MD, "AttributeConsumingService")) {
            var names = Xml.children(service, Names.MD, "RequestedAttribute").stream()
                    .map(attribute -> attribute.getAttribute("Name"))
                    .toList();
            require(!names.isEmpty(), "a service has no RequestedAttribute with its ServiceID");
            var title = Xml.children(service, Names.MD, "ServiceName").stream().findFirst();
            found.add(new DvService(
                    number(service.getAttribute("index")),
                    title.map(Element::getTextContent).orElse(names.get(0)),
                    names.get(0),
                    names.subList(1, names.size())));
        }
        require(!found.isEmpty(), "there is no AttributeConsumingService");
        return found;
    }

    private static int defaultOf(Element role, String name, int otherwise) {
        return Xml.children(role, Names.MD, name).stream()
                .filter(element -> element.getAttribute("isDefault").equals("true"))
                .findFirst()
                .map(element -> number(element.getAttribute("index")))
                .orElse(otherwise);
    }

    static int number(String text) {
        require(text.matches("[0-9]{1,5}"), "an index is not a number");
        return Integer.parseInt(text);
    }

    private static Element one(Element parent, String name) {
        return Xml.child(parent, Names.MD, name)
                .orElseThrow(() -> new IllegalArgumentException("there is not exactly one " + name));
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
