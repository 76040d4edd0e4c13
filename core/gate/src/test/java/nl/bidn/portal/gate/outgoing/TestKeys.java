// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A key with its certificate, which may sign others. */
record TestKeys(KeyPair pair, X509Certificate certificate, List<X509Certificate> issuers) {
    static final String OIN = "00000099000000100000";
    private static final char[] PASSWORD = "wachtwoord".toCharArray();
    private static final Duration DAY = Duration.ofDays(1);

    static TestKeys authority(String name) throws Exception {
        return made("CN=" + name, null, "", DAY);
    }

    /** Signed by itself. */
    static TestKeys alone(String host) throws Exception {
        return made("CN=" + host, null, host, DAY);
    }

    TestKeys signs(String subject, String host) throws Exception {
        return made(subject, this, host, DAY);
    }

    TestKeys signsExpired(String subject, String host) throws Exception {
        return made(subject, this, host, Duration.ofDays(-1));
    }

    TestKeys signsAuthority(String name) throws Exception {
        return made("CN=" + name, this, "", DAY);
    }

    /** @param host in the certificate; empty: it is an authority */
    private static TestKeys made(String subject, @Nullable TestKeys issuer, String host, Duration lasts)
            throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var pair = generator.generateKeyPair();
        var signing = issuer == null ? pair : issuer.pair;
        var name = new X500Name(subject);
        var by = issuer == null
                ? name
                : X500Name.getInstance(
                        issuer.certificate.getSubjectX500Principal().getEncoded());
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                by,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(Duration.ofDays(10))),
                Date.from(now.plus(lasts)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host.isEmpty()));
        if (!host.isEmpty()) {
            int kind = host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate());
        var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        return new TestKeys(pair, certificate, issuer == null ? List.<X509Certificate>of() : List.of(issuer.chain()));
    }

    private X509Certificate[] chain() {
        var chain = new X509Certificate[issuers.size() + 1];
        chain[0] = certificate;
        for (int i = 0; i < issuers.size(); i++) {
            chain[i + 1] = issuers.get(i);
        }
        return chain;
    }

    KeyStore store() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", pair.getPrivate(), PASSWORD, (Certificate[]) chain());
        return store;
    }

    KeyStore trusted() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", certificate);
        return store;
    }

    /** In the folder, as the first start of a sandbox does; these must be those of a client. */
    void save(Path data, TestKeys authority) throws Exception {
        var folder = Files.createDirectories(data.resolve("keys"));
        save(store(), folder, "outgoing");
        save(authority.trusted(), folder, "truststore");
    }

    static Path save(KeyStore store, Path folder, String name) throws Exception {
        Files.writeString(folder.resolve(name + ".password"), new String(PASSWORD));
        var file = folder.resolve(name + ".p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }

    /** Of a server with this key, which asks for certificates that the authority signed. */
    SSLContext server(TestKeys authority) throws Exception {
        var keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(store(), PASSWORD);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authority.trusted());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    static InetAddress here() {
        return InetAddress.getLoopbackAddress();
    }
}
