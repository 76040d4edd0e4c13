// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.SignatureSpec;
import nl.bidn.portal.sandbox.eherkenning.xml.Signer;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Element;

/** A service provider that asks and reads, and checks hardly anything. */
final class TestDv implements AutoCloseable {
    static final String ENTITY = "urn:etoegang:DV:00000099000000001000:entities:9000";
    static final String SERVICE = "urn:etoegang:DV:00000099000000001000:services:9000";
    static final String ACS = "http://localhost:1/saml/acs";
    static final String KEY_NAME = "sleutel-van-de-dienstverlener";
    static final String FIRST_NAME = "urn:etoegang:1.9:attribute:FirstName";
    static final String COMPANY = "urn:etoegang:1.11:attribute-represented:CompanyName";

    final KeyPair keys;
    final X509Certificate certificate;
    private final Clock clock;
    private final HttpServer server;
    volatile String entityId = ENTITY;
    volatile String consumers = "";

    TestDv(Clock clock) throws GeneralSecurityException, IOException {
        this.clock = clock;
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        certificate = certificate(keys, clock);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/saml/metadata", exchange -> {
            var bytes = metadata().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    private static X509Certificate certificate(KeyPair keys, Clock clock) throws GeneralSecurityException {
        try {
            var name = new X500Name("CN=dv.test");
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(100, new SecureRandom()),
                    Date.from(clock.instant().minus(1, ChronoUnit.DAYS)),
                    Date.from(clock.instant().plus(90, ChronoUnit.DAYS)),
                    name,
                    keys.getPublic());
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    URI metadataAddress() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/saml/metadata");
    }

    String metadata() {
        try {
            var base64 = Base64.getEncoder().encodeToString(certificate.getEncoded());
            var xml = "<md:EntityDescriptor xmlns:md=\"" + Names.MD + "\" xmlns:ds=\"" + Names.DS + "\" ID=\"" + id()
                    + "\" entityID=\"" + entityId + "\"><md:SPSSODescriptor AuthnRequestsSigned=\"true\""
                    + " WantAssertionsSigned=\"true\" protocolSupportEnumeration=\"" + Names.SAMLP + "\">"
                    + "<md:KeyDescriptor><ds:KeyInfo><ds:KeyName>" + KEY_NAME + "</ds:KeyName><ds:X509Data>"
                    + "<ds:X509Certificate>" + base64
                    + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"
                    + "<md:AssertionConsumerService Binding=\"" + Names.ARTIFACT + "\" Location=\"" + ACS
                    + "\" index=\"0\" isDefault=\"true\"/>" + consumers
                    + "<md:AttributeConsumingService index=\"1\" isDefault=\"true\">"
                    + "<md:ServiceName xml:lang=\"nl\">Knooppuntdiensten</md:ServiceName><md:RequestedAttribute Name=\""
                    + SERVICE + "\"/><md:RequestedAttribute Name=\"" + FIRST_NAME + "\"/><md:RequestedAttribute Name=\""
                    + COMPANY + "\"/></md:AttributeConsumingService><md:AttributeConsumingService index=\"2\">"
                    + "<md:ServiceName xml:lang=\"nl\">Schulden</md:ServiceName><md:RequestedAttribute Name=\""
                    + SERVICE
                    + "1\"/></md:AttributeConsumingService></md:SPSSODescriptor><md:Organization>"
                    + "<md:OrganizationName xml:lang=\"nl\">BIDN</md:OrganizationName><md:OrganizationDisplayName"
                    + " xml:lang=\"nl\">BIDN</md:OrganizationDisplayName><md:OrganizationURL xml:lang=\"nl\">"
                    + "http://bidn.example</md:OrganizationURL></md:Organization></md:EntityDescriptor>";
            return Signer.sign(xml, SignatureSpec.of(keys.getPrivate(), null).withCertificate(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its part of the service catalogue, in which it says why it asks for the first name. Not signed: nobody here looks. */
    static String catalogue(String why, String whyInEnglish) {
        var uuid = "11111111-2222-3333-4444-555555555555";
        return "<esc:ServiceCatalogue xmlns:esc=\"urn:etoegang:1.13:service-catalog\"><esc:ServiceProvider>"
                + "<esc:ServiceDefinition><esc:ServiceUUID>" + uuid + "</esc:ServiceUUID>"
                + "<esc:RequestedAttribute Name=\"" + FIRST_NAME + "\"><esc:PurposeStatement xml:lang=\"nl\">" + why
                + "</esc:PurposeStatement><esc:PurposeStatement xml:lang=\"en\">" + whyInEnglish
                + "</esc:PurposeStatement></esc:RequestedAttribute></esc:ServiceDefinition><esc:ServiceInstance>"
                + "<esc:ServiceID>" + SERVICE + "</esc:ServiceID><esc:InstanceOfService>" + uuid
                + "</esc:InstanceOfService></esc:ServiceInstance></esc:ServiceProvider></esc:ServiceCatalogue>";
    }

    static String id() {
        return "_" + UUID.randomUUID();
    }

    /** Without its signature. {@code more} are attributes. */
    String request(String id, URI destination, String more, String content) {
        return "<samlp:AuthnRequest xmlns:samlp=\"" + Names.SAMLP + "\" xmlns:saml=\"" + Names.SAML + "\" ID=\"" + id
                + "\" Version=\"2.0\" IssueInstant=\"" + clock.instant() + "\" Destination=\"" + destination + "\" "
                + more
                + "><saml:Issuer>" + ENTITY + "</saml:Issuer>" + content + "</samlp:AuthnRequest>";
    }

    static final String USUAL =
            "ForceAuthn=\"true\" AssertionConsumerServiceIndex=\"0\" AttributeConsumingServiceIndex=\"1\" ProviderName=\"portaal.example\"";

    static String least(String level) {
        return "<samlp:RequestedAuthnContext Comparison=\"minimum\"><saml:AuthnContextClassRef>" + Names.LEVEL + level
                + "</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>";
    }

    String signed(String xml) {
        return Signer.sign(xml, SignatureSpec.of(keys.getPrivate(), KEY_NAME));
    }

    /** The signed request as a parameter. */
    String posted(URI destination) {
        return posted(signed(request(id(), destination, USUAL, least("loa3"))));
    }

    static String posted(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The query of the binding Redirect. */
    String redirected(URI destination, String relayState) throws GeneralSecurityException, IOException {
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(request(id(), destination, USUAL, "").getBytes(StandardCharsets.UTF_8));
        }
        var query = "SAMLRequest=" + encode(Base64.getEncoder().encodeToString(deflated.toByteArray())) + "&RelayState="
                + encode(relayState) + "&SigAlg=" + encode(Names.RSA_SHA256);
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(keys.getPrivate());
        signer.update(query.getBytes(StandardCharsets.UTF_8));
        return query + "&Signature=" + encode(Base64.getEncoder().encodeToString(signer.sign()));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String resolve(String id, String artifact) {
        var xml = "<samlp:ArtifactResolve xmlns:samlp=\"" + Names.SAMLP + "\" xmlns:saml=\"" + Names.SAML + "\" ID=\""
                + id
                + "\" Version=\"2.0\" IssueInstant=\"" + clock.instant() + "\"><saml:Issuer>" + ENTITY
                + "</saml:Issuer><samlp:Artifact>" + Xml.escape(artifact) + "</samlp:Artifact></samlp:ArtifactResolve>";
        return envelope(signed(xml));
    }

    static String envelope(String xml) {
        return "<soap:Envelope xmlns:soap=\"" + Names.SOAP + "\"><soap:Body>" + xml + "</soap:Body></soap:Envelope>";
    }

    /** Decrypts an EncryptedID: the NameID in it. */
    Element nameId(Element encryptedId) throws GeneralSecurityException {
        var data = Xml.child(encryptedId, Names.XENC, "EncryptedData").orElseThrow();
        var mine = Xml.children(encryptedId, Names.XENC, "EncryptedKey").stream()
                .filter(key -> key.getAttribute("Recipient").equals(ENTITY))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("not for us"));
        var unwrap = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
        unwrap.init(Cipher.DECRYPT_MODE, keys.getPrivate());
        var key = unwrap.doFinal(cipherValue(mine));
        var sealed = cipherValue(data);
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(sealed, 0, 16));
        var plain = cipher.doFinal(sealed, 16, sealed.length - 16);
        int pad = plain[plain.length - 1];
        if (pad < 1 || pad > 16) {
            throw new GeneralSecurityException("padding");
        }
        return Xml.parse(new String(plain, 0, plain.length - pad, StandardCharsets.UTF_8))
                .getDocumentElement();
    }

    private static byte[] cipherValue(Element element) {
        var value = element.getElementsByTagNameNS(Names.XENC, "CipherValue");
        return Base64.getMimeDecoder().decode(value.item(value.getLength() - 1).getTextContent());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
