// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what we are, for brokers: our metadata and our part of the service catalogue, both signed. Only elements that eTD
 * names stand in it (DV metadata for HM; Service catalog).
 */
public final class OwnMetadata {
    private static final String VERSION = "1.13";
    private static final String CATALOGUE_VERSION = "urn:etoegang:1.13:1";
    private static final String[] DUTCH = {"xml:lang", "nl"};
    private static final String[] ENGLISH = {"xml:lang", "en"};
    private static final String PERSON = "urn:etoegang:1.9:EntityConcernedID:Pseudo";
    private static final String NUMBER = "urn:etoegang:1.9:EntityConcernedID:";
    /** What somebody may share of himself, so that he need not type it at his first visit. Nobody has to. */
    private static final List<String> ASKED = List.of(
            "urn:etoegang:1.9:attribute:Initials",
            "urn:etoegang:1.9:attribute:FirstName",
            "urn:etoegang:1.9:attribute:FamilyNameInfix",
            "urn:etoegang:1.9:attribute:FamilyName");

    private static final String PURPOSE =
            "Wij vullen uw naam alvast in als u voor het eerst komt. U kunt dat nog veranderen.";
    private static final String PURPOSE_IN_ENGLISH =
            "We fill in your name for you when you come for the first time. You can still change it.";

    private OwnMetadata() {}

    /** Somebody to speak to. */
    public record Contact(String givenName, String surName, String email, String phone) {}

    /**
     * A service of ours.
     *
     * @param index of its AttributeConsumingService
     * @param instance UUID of this instance of it, in the catalogue
     */
    public record Service(int index, String id, String uuid, String instance, String name, String description) {}

    /**
     * All of us.
     *
     * @param oin of twenty digits
     * @param published the certificate that brokers should know: the next one, when there is a next
     */
    public record Provider(
            String entityId,
            String oin,
            String consumer,
            String organisation,
            String url,
            String privacyUrl,
            Contact technical,
            Contact administrative,
            List<Service> services,
            List<String> brokers,
            OwnKey published) {
        public Provider {
            services = List.copyOf(services);
            brokers = List.copyOf(brokers);
        }
    }

    /** @param key that is in use now: brokers know it already */
    public static String metadata(Provider provider, String id, OwnKey key) {
        var xml = new Canonical();
        xml.open("md", "EntityDescriptor", "ID", id, "entityID", provider.entityId(), "eme:version", VERSION);
        int at = xml.position();
        xml.open(
                "md",
                "SPSSODescriptor",
                "AuthnRequestsSigned",
                "true",
                "WantAssertionsSigned",
                "true",
                "protocolSupportEnumeration",
                Names.SAMLP);
        keyDescriptor(xml, provider.published());
        xml.leaf(
                "md",
                "AssertionConsumerService",
                "",
                "Binding",
                Names.ARTIFACT,
                "Location",
                provider.consumer(),
                "index",
                "0",
                "isDefault",
                "true");
        for (int i = 0; i < provider.services().size(); i++) {
            service(xml, provider.services().get(i), i == 0);
        }
        xml.close();
        organisation(xml, provider);
        contact(xml, "technical", provider.technical());
        contact(xml, "administrative", provider.administrative());
        xml.close();
        return Signing.withCertificate(xml.toString(), at, id, key);
    }

    private static void keyDescriptor(Canonical xml, OwnKey key) {
        xml.open("md", "KeyDescriptor").open("ds", "KeyInfo").leaf("ds", "KeyName", key.name());
        xml.open("ds", "X509Data").leaf("ds", "X509Certificate", Signing.base64(key.certificate()));
        xml.close().close().close();
    }

    private static void service(Canonical xml, Service service, boolean first) {
        var attributes = new ArrayList<>(List.of("index", Integer.toString(service.index())));
        attributes.addAll(List.of("isDefault", Boolean.toString(first)));
        xml.open("md", "AttributeConsumingService", attributes.toArray(String[]::new))
                .leaf("md", "ServiceName", service.name(), DUTCH)
                .leaf("md", "RequestedAttribute", "", "Name", service.id());
        ASKED.forEach(name -> xml.leaf("md", "RequestedAttribute", "", "Name", name));
        xml.close();
    }

    private static void organisation(Canonical xml, Provider provider) {
        xml.open("md", "Organization")
                .leaf("md", "OrganizationName", provider.organisation(), DUTCH)
                .leaf("md", "OrganizationDisplayName", provider.organisation(), DUTCH)
                .leaf("md", "OrganizationURL", provider.url(), DUTCH)
                .close();
    }

    private static void contact(Canonical xml, String kind, Contact contact) {
        xml.open("md", "ContactPerson", "contactType", kind)
                .leaf("md", "GivenName", contact.givenName())
                .leaf("md", "SurName", contact.surName())
                .leaf("md", "EmailAddress", contact.email())
                .leaf("md", "TelephoneNumber", contact.phone())
                .close();
    }

    /** What a broker brings into the service catalogue for us. */
    public static String catalogue(Provider provider, String id, Instant at, OwnKey key) {
        var xml = new Canonical();
        xml.open(
                "esc",
                "ServiceCatalogue",
                "ID",
                id,
                "esc:IssueInstant",
                Times.text(at),
                "esc:Version",
                CATALOGUE_VERSION);
        int place = xml.position();
        xml.open("esc", "ServiceProvider", "esc:IsPublic", "true")
                .leaf("esc", "ServiceProviderID", provider.oin())
                .leaf("esc", "OrganizationDisplayName", provider.organisation(), DUTCH);
        provider.services().forEach(service -> definition(xml, service, provider));
        provider.services().forEach(service -> instance(xml, service, provider));
        xml.close().close();
        return Signing.withCertificate(xml.toString(), place, id, key);
    }

    /**
     * Two sets of identifiers will do: RSIN with KvK number, or the KvK number alone. Of the person that acts we ask no more
     * than a pseudonym, and besides what he chooses to share.
     */
    private static void definition(Canonical xml, Service service, Provider provider) {
        xml.open("esc", "ServiceDefinition", "esc:IsPublic", "true")
                .leaf("esc", "ServiceUUID", service.uuid())
                .leaf("esc", "ServiceName", service.name(), DUTCH)
                .leaf("esc", "ServiceDescription", service.description(), DUTCH)
                .leaf("saml", "AuthnContextClassRef", Level.LOA3.uri());
        provider.brokers().stream().limit(1).forEach(oin -> xml.leaf("esc", "HerkenningsmakelaarId", oin));
        allowed(xml, "EntityConcernedTypesAllowed", "1", NUMBER + "RSIN");
        allowed(xml, "EntityConcernedTypesAllowed", "1", NUMBER + "KvKnr");
        allowed(xml, "EntityConcernedTypesAllowed", "2", NUMBER + "KvKnr");
        allowed(xml, "ActingSubjectTypesAllowed", "1", PERSON);
        xml.leaf("esc", "ServiceRestrictionsAllowed", "urn:etoegang:1.9:ServiceRestriction:Vestigingsnr");
        ASKED.forEach(name -> xml.open("esc", "RequestedAttribute", "Name", name, "isRequired", "false")
                .leaf("esc", "PurposeStatement", PURPOSE, DUTCH)
                .leaf("esc", "PurposeStatement", PURPOSE_IN_ENGLISH, ENGLISH)
                .close());
        xml.close();
    }

    private static void allowed(Canonical xml, String element, String set, String kind) {
        xml.leaf("esc", element, kind, "setNumber", set);
    }

    private static void instance(Canonical xml, Service service, Provider provider) {
        xml.open("esc", "ServiceInstance", "esc:IsPublic", "true")
                .leaf("esc", "ServiceID", service.id())
                .leaf("esc", "ServiceUUID", service.instance())
                .leaf("esc", "InstanceOfService", service.uuid())
                .leaf("esc", "ServiceURL", provider.url(), DUTCH)
                .leaf("esc", "PrivacyPolicyURL", provider.privacyUrl(), DUTCH);
        provider.brokers().stream().limit(1).forEach(oin -> xml.leaf("esc", "HerkenningsmakelaarId", oin));
        provider.brokers().stream().skip(1).forEach(oin -> xml.leaf("esc", "AdditionalHerkenningsmakelaarId", oin));
        xml.leaf("esc", "SSOSupport", "false").open("esc", "ServiceCertificate");
        keyDescriptor(xml, provider.published());
        xml.close().close();
    }
}
