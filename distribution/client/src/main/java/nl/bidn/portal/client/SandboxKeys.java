// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificates of a sandbox, in one folder: its own authority, the server's, those with which the portal comes to
 * eHerkenning and to other systems, and those of the sandbox Belastingdienst, VECOZO, CAK, CIZ, a municipality's system, and systems of creditors, debt counsellors and sources of debt help. The Subject of all but the first two carries a test OIN
 * as the certificates of the government's PKI do. For trying and testing only.
 */
final class SandboxKeys {
    private static final String OIN_BELASTINGDIENST = "00000099000000001000";
    /** With which the portal signs what it asks of the simulated makelaars. */
    private static final String OIN_PORTAL = "00000099000000001000";

    /** With which the portal comes to systems elsewhere. */
    private static final String OIN_OUTGOING = "00000099000000100000";

    private static final String OIN_VECOZO = "00000099000000002000";
    private static final String OIN_CAK = "00000099000000003000";
    private static final String OIN_VOORBEELDSTAD = "00000099000000004000";
    private static final String OIN_CIZ = "00000099000000005000";
    private static final String OIN_SCHULDEISERS = "00000099000000007000";
    private static final String OIN_SCHULDHULP = "00000099000000006000";
    private static final String OIN_HULPVERLENER = "00000099000000009000";
    private static final String OIN_BRON_INKOMEN = "00000099000000009100";
    private static final String OIN_BRON_UITKERINGEN = "00000099000000009200";
    private static final String OIN_BRON_BELASTING = "00000099000000009300";

    private static final String OIN_OOSTERDAM = "00000099000000962000";

    private static final String AUTHORITY = "CN=BIDN sandbox CA,O=BIDN (sandbox),C=NL";
    private static final int YEARS = 2;

    private final Path folder;
    private final Instant now;
    private final SecureRandom random = new SecureRandom();
    private final KeyPair authority;
    private final X509Certificate authorityCertificate;

    private SandboxKeys(Path folder, Clock clock)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        this.folder = folder;
        this.now = clock.instant();
        this.authority = keyPair("EC", 256);
        this.authorityCertificate = signed(AUTHORITY, authority, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
    }

    static int make(Path folder) {
        try {
            new SandboxKeys(folder, Clock.systemUTC()).write();
            return 0;
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            System.err.println("The certificates of the sandbox cannot be made in " + folder + ": " + e.getMessage());
            return 1;
        }
    }

    private void write() throws GeneralSecurityException, OperatorCreationException, IOException {
        Files.writeString(folder.resolve("sandbox-ca.pem"), pem("CERTIFICATE", authorityCertificate.getEncoded()));
        store("sandbox-ca", authority.getPrivate(), authorityCertificate);
        trustStore();

        KeyPair server = keyPair("EC", 256);
        store(
                "server",
                server.getPrivate(),
                end("CN=localhost,O=BIDN (sandbox),C=NL", server, KeyPurposeId.id_kp_serverAuth));

        KeyPair portal = keyPair("RSA", 2048);
        store(
                "eherkenning",
                portal.getPrivate(),
                end(
                        "CN=BIDN eHerkenning sandbox,SERIALNUMBER=" + OIN_PORTAL + ",O=BIDN (sandbox),C=NL",
                        portal,
                        KeyPurposeId.id_kp_clientAuth));

        KeyPair outgoing = keyPair("RSA", 2048);
        store(
                "outgoing",
                outgoing.getPrivate(),
                end(
                        "CN=portaal.sandbox,SERIALNUMBER=" + OIN_OUTGOING + ",O=BIDN (sandbox),C=NL",
                        outgoing,
                        KeyPurposeId.id_kp_clientAuth));

        partner("vecozo", "VECOZO", OIN_VECOZO);
        partner("cak", "CAK", OIN_CAK);
        partner("voorbeeldstad", "Gemeente Voorbeeldstad", OIN_VOORBEELDSTAD);
        partner("ciz", "CIZ", OIN_CIZ);
        partner("schuldeisers", "Software voor schuldeisers", OIN_SCHULDEISERS);
        partner("schuldhulp", "Software voor schuldhulp", OIN_SCHULDHULP);
        partner("bron-inkomen", "Inkomen", OIN_BRON_INKOMEN);
        partner("bron-uitkeringen", "Uitkeringen", OIN_BRON_UITKERINGEN);
        partner("bron-belasting", "Belasting", OIN_BRON_BELASTING);
        partner("hulpverlener", "Schuldhulp Samen", OIN_HULPVERLENER);
        partner("oosterdam", "Gemeente Oosterdam", OIN_OOSTERDAM);

        KeyPair client = keyPair("RSA", 2048);
        X509Certificate certificate = end(
                "CN=belastingdienst.sandbox,SERIALNUMBER=" + OIN_BELASTINGDIENST + ",O=Belastingdienst (sandbox),C=NL",
                client,
                KeyPurposeId.id_kp_clientAuth);
        store("belastingdienst", client.getPrivate(), certificate);
        Files.writeString(
                folder.resolve("belastingdienst.pem"),
                pem("PRIVATE KEY", client.getPrivate().getEncoded()) + pem("CERTIFICATE", certificate.getEncoded()));
    }

    /** One that is called, and calls itself. */
    private void partner(String name, String organisation, String oin)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair keys = keyPair("EC", 256);
        store(
                name,
                keys.getPrivate(),
                end(
                        "CN=" + name + ".sandbox,SERIALNUMBER=" + oin + ",O=" + organisation + " (sandbox),C=NL",
                        keys,
                        KeyPurposeId.id_kp_serverAuth,
                        KeyPurposeId.id_kp_clientAuth));
    }

    private X509Certificate end(String subject, KeyPair keys, KeyPurposeId... purposes)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        return signed(subject, keys, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
        });
    }

    private interface Extensions {
        void add(JcaX509v3CertificateBuilder builder) throws IOException;
    }

    private X509Certificate signed(String subject, KeyPair keys, Extensions extensions)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(AUTHORITY),
                new BigInteger(120, random),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(365L * YEARS, ChronoUnit.DAYS)),
                new X500Name(subject),
                keys.getPublic());
        extensions.add(builder);
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private void store(String name, PrivateKey key, X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        char[] password = password(name);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = certificate.equals(authorityCertificate)
                ? new Certificate[] {certificate}
                : new Certificate[] {certificate, authorityCertificate};
        store.setKeyEntry(name, key, password, chain);
        save(store, name, password);
    }

    private void trustStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("sandbox-ca", authorityCertificate);
        save(store, "truststore", password("truststore"));
    }

    private void save(KeyStore store, String name, char[] password) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".p12"))) {
            store.store(out, password);
        }
    }

    private char[] password(String name) throws IOException {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Files.writeString(folder.resolve(name + ".password"), password);
        return password.toCharArray();
    }

    private KeyPair keyPair(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits, random);
        return generator.generateKeyPair();
    }

    private static String pem(String kind, byte[] content) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return String.join("\n", List.of("-----BEGIN " + kind + "-----", body, "-----END " + kind + "-----", ""));
    }
}
