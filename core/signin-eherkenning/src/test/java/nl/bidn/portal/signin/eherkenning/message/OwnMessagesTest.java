// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import nl.bidn.portal.testkit.Xmlsec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write and sign, as others see it. */
class OwnMessagesTest {
    private static final String SERVICE = "urn:etoegang:DV:00000099000000001000:services:";
    private static final List<String> NAMES = Stream.of("Initials", "FirstName", "FamilyNameInfix", "FamilyName")
            .map(name -> "urn:etoegang:1.9:attribute:" + name)
            .toList();
    private static final OwnMetadata.Contact CONTACT =
            new OwnMetadata.Contact("An", "Jansen & \"Zn\" <x>", "an@bidn.example", "0612345678");

    private static OwnMetadata.Provider provider(OwnKey published) {
        return new OwnMetadata.Provider(
                Reply.DV,
                "00000099000000001000",
                Reply.ACS,
                "BIDN",
                "https://portaal.test",
                "https://portaal.test/privacy",
                CONTACT,
                CONTACT,
                List.of(
                        new OwnMetadata.Service(1, SERVICE + 1, "uuid-1", "uuid-2", "Zorg", "Portaal Zorg"),
                        new OwnMetadata.Service(2, SERVICE + 2, "uuid-3", "uuid-4", "Schulden", "Portaal Schulden")),
                List.of("00000099000000002000", "00000099000000005000"),
                published);
    }

    private static Requests.Ask ask() {
        return new Requests.Ask(
                "_ask",
                Check.NOW,
                URI.create("https://makelaar.test/sso/1.13?a=b&c=d"),
                Reply.DV,
                "",
                1,
                "portaal & <test>",
                Level.LOA3.uri());
    }

    private static String form() {
        return new String(
                Base64.getDecoder()
                        .decode(Requests.form(ask(), "handle", Check.own()).get("SAMLRequest")),
                StandardCharsets.UTF_8);
    }

    private static String resolve() {
        var artifact = Artifact.of(Base64.getEncoder().encodeToString(bytes()));
        return new String(
                Requests.resolve(
                        "_resolve",
                        Check.NOW,
                        URI.create("https://makelaar.test/ars"),
                        Reply.DV,
                        artifact,
                        Check.own()),
                StandardCharsets.UTF_8);
    }

    private static byte[] bytes() {
        var bytes = new byte[44];
        bytes[1] = 4;
        return bytes;
    }

    static Stream<Arguments> messages() {
        var key = Check.own();
        return Stream.of(
                Arguments.of("AuthnRequest", form()),
                Arguments.of("ArtifactResolve", resolve()),
                Arguments.of("EntityDescriptor", OwnMetadata.metadata(provider(key), "_md", key)),
                Arguments.of("ServiceCatalogue", OwnMetadata.catalogue(provider(key), "_sc", Check.NOW, key)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void theJdkFindsTheSignatureGood(String name, String xml) {
        var root = Dom.parse(xml).getDocumentElement();
        var signed = name.equals(root.getLocalName()) ? root : Dom.find(root, name);
        var key = new BrokerKey(null, Keys.of("dv").certificate());
        assertThat(Signatures.verify(signed, List.of(key), Check.NOW)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void xmlsec1FindsTheSignatureGood(String name, String xml, @TempDir Path folder) throws Exception {
        var xmlsec = Xmlsec.program().toString();
        var file = Files.writeString(folder.resolve("message.xml"), xml);
        var pem = Files.writeString(folder.resolve("key.pem"), Keys.of("dv").pem());
        var process = new ProcessBuilder(
                        xmlsec,
                        "--verify",
                        "--pubkey-cert-pem",
                        pem.toString(),
                        "--enabled-key-data",
                        "key-name,rsa,x509",
                        "--lax-key-search",
                        "--id-attr:ID",
                        name,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (said.contains("lax-key-search")) {
            process = new ProcessBuilder(
                            xmlsec,
                            "--verify",
                            "--pubkey-cert-pem:" + Check.own().name(),
                            pem.toString(),
                            "--id-attr:ID",
                            name,
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void metadataHasOnlyWhatTheProfileNames() {
        var key = Check.own();
        var next = OwnKey.of(Keys.of("dv-next").secret(), Keys.of("dv-next").certificate());
        var metadata = Dom.parse(OwnMetadata.metadata(provider(next), "_md", key));
        assertThat(Dom.all(metadata, "*").stream().map(e -> e.getLocalName()).distinct())
                .containsExactlyInAnyOrder(
                        "Signature",
                        "SignedInfo",
                        "CanonicalizationMethod",
                        "SignatureMethod",
                        "Reference",
                        "Transforms",
                        "Transform",
                        "DigestMethod",
                        "DigestValue",
                        "SignatureValue",
                        "KeyInfo",
                        "X509Data",
                        "X509Certificate",
                        "SPSSODescriptor",
                        "KeyDescriptor",
                        "KeyName",
                        "AssertionConsumerService",
                        "AttributeConsumingService",
                        "ServiceName",
                        "RequestedAttribute",
                        "Organization",
                        "OrganizationName",
                        "OrganizationDisplayName",
                        "OrganizationURL",
                        "ContactPerson",
                        "GivenName",
                        "SurName",
                        "EmailAddress",
                        "TelephoneNumber");
        assertThat(Dom.all(metadata, "KeyName"))
                .singleElement()
                .satisfies(e -> assertThat(e.getTextContent()).isEqualTo(next.name()));
        assertThat(Dom.all(metadata, "AttributeConsumingService").stream().map(e -> e.getAttribute("isDefault")))
                .containsExactly("true", "false");
        assertThat(Dom.all(metadata, "RequestedAttribute").stream().map(e -> e.getAttribute("Name")))
                .as("the service first, then what somebody may share")
                .containsExactlyElementsOf(Stream.of(1, 2)
                        .flatMap(number -> Stream.concat(Stream.of(SERVICE + number), NAMES.stream()))
                        .toList());
        assertThat(Dom.find(metadata, "AssertionConsumerService").getAttribute("Binding"))
                .endsWith("HTTP-Artifact");
        assertThat(Dom.find(metadata, "SurName").getTextContent()).isEqualTo("Jansen & \"Zn\" <x>");
        assertThat(metadata.getDocumentElement().hasAttribute("validUntil")).isFalse();
    }

    /** In the order of the schema of the catalogue, as a broker refuses another. */
    @Test
    void theCatalogueAsksForNamesAndSaysWhy() {
        var key = Check.own();
        var catalogue = Dom.parse(OwnMetadata.catalogue(provider(key), "_sc", Check.NOW, key));
        var definition = Dom.find(catalogue, "ServiceDefinition");
        assertThat(Dom.all(definition, "*").stream()
                        .filter(e -> definition.equals(e.getParentNode()))
                        .map(e -> e.getLocalName()))
                .containsExactly(
                        "ServiceUUID",
                        "ServiceName",
                        "ServiceDescription",
                        "AuthnContextClassRef",
                        "HerkenningsmakelaarId",
                        "EntityConcernedTypesAllowed",
                        "EntityConcernedTypesAllowed",
                        "EntityConcernedTypesAllowed",
                        "ActingSubjectTypesAllowed",
                        "ServiceRestrictionsAllowed",
                        "RequestedAttribute",
                        "RequestedAttribute",
                        "RequestedAttribute",
                        "RequestedAttribute");
        assertThat(Dom.all(definition, "EntityConcernedTypesAllowed").stream().map(e -> e.getAttribute("setNumber")))
                .containsExactly("1", "1", "2");
        assertThat(Dom.find(definition, "ActingSubjectTypesAllowed").getTextContent())
                .isEqualTo("urn:etoegang:1.9:EntityConcernedID:Pseudo");
        assertThat(Dom.all(definition, "RequestedAttribute").stream().map(e -> e.getAttribute("Name")))
                .containsExactlyElementsOf(NAMES);
        for (var asked : Dom.all(definition, "RequestedAttribute")) {
            assertThat(asked.getAttribute("isRequired")).isEqualTo("false");
            assertThat(Dom.all(asked, "PurposeStatement").stream().map(e -> e.getAttribute("xml:lang")))
                    .containsExactly("nl", "en");
            assertThat(Dom.all(asked, "PurposeStatement").stream().map(e -> e.getTextContent()))
                    .allMatch(why -> !why.isBlank() && why.length() <= 1024);
        }
    }

    @Test
    void theRedirectBindingSignsItsQuery() throws Exception {
        var address = Requests.address(ask(), "een-handvat", Check.own()).toString();
        var query = address.substring(address.indexOf("SAMLRequest="));
        int end = query.indexOf("&Signature=");
        var signature =
                Base64.getDecoder().decode(URLDecoder.decode(query.substring(end + 11), StandardCharsets.UTF_8));
        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(Keys.of("dv").certificate());
        verifier.update(query.substring(0, end).getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(signature)).isTrue();
        assertThat(address).startsWith("https://makelaar.test/sso/1.13?a=b&c=d&SAMLRequest=");
        assertThat(query).contains("&RelayState=een-handvat&SigAlg=");
        var request = Dom.parse(inflated(query.substring(12, query.indexOf("&RelayState"))))
                .getDocumentElement();
        assertThat(request.getAttribute("ProviderName")).isEqualTo("portaal & <test>");
        assertThat(Dom.all(request, "Signature")).isEmpty();
    }

    private static String inflated(String encoded) throws Exception {
        var bytes = Base64.getDecoder().decode(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
