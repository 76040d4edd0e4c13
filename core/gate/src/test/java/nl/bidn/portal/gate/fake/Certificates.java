// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Keys with self-signed certificates for localhost, good for two days. Each is made once in a JVM: who asks again for the same name
 * and subject gets the same key, and under another name another.
 */
public final class Certificates {
    public static final String PASSWORD = "wachtwoord";

    private static final Duration VALID = Duration.ofDays(2);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<Wanted, KeyStore> MADE = new HashMap<>();

    private record Kind(String algorithm, String signature, AlgorithmParameterSpec parameters) {
        static final Kind EC = new Kind("EC", "SHA256withECDSA", new ECGenParameterSpec("secp256r1"));
        static final Kind RSA =
                new Kind("RSA", "SHA256withRSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
    }

    private record Wanted(String name, String subject, Kind kind) {}

    private final Map<String, KeyStore> stores = new HashMap<>();

    /** @param subject as {@link X500Principal} reads it, for example {@code CN=x, SERIALNUMBER=00000099000000001000} */
    public Certificates make(String name, String subject) throws Exception {
        return make(name, subject, Kind.EC);
    }

    public Certificates makeRsa(String name, String subject) throws Exception {
        return make(name, subject, Kind.RSA);
    }

    private Certificates make(String name, String subject, Kind kind) throws Exception {
        synchronized (MADE) {
            var wanted = new Wanted(name, subject, kind);
            if (!MADE.containsKey(wanted)) {
                MADE.put(wanted, made(wanted));
            }
            stores.putIfAbsent(name, Objects.requireNonNull(MADE.get(wanted)));
        }
        return this;
    }

    private static KeyStore made(Wanted wanted) throws Exception {
        var generator = KeyPairGenerator.getInstance(wanted.kind().algorithm());
        generator.initialize(wanted.kind().parameters());
        var pair = generator.generateKeyPair();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                wanted.name(), pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {signed(wanted, pair)});
        return store;
    }

    private static X509Certificate signed(Wanted wanted, KeyPair pair) throws Exception {
        var subject = new X500Principal(wanted.subject());
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(63, RANDOM),
                Date.from(now.truncatedTo(ChronoUnit.SECONDS)),
                Date.from(now.plus(VALID)),
                subject,
                pair.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        var signer = new JcaContentSignerBuilder(wanted.kind().signature()).build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    public X509Certificate certificate(String name) throws Exception {
        return (X509Certificate) open(name).getCertificate(name);
    }

    public PrivateKey key(String name) throws Exception {
        return (PrivateKey) open(name).getKey(name, PASSWORD.toCharArray());
    }

    public KeyStore open(String name) {
        return Optional.ofNullable(stores.get(name)).orElseThrow();
    }

    /** Trusts just these. */
    public KeyStore trusting(String... names) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (var name : names) {
            trusted.setCertificateEntry(name, certificate(name));
        }
        return trusted;
    }

    /** Writes a store where a test wants it. */
    public static Path save(KeyStore store, Path file) throws Exception {
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** A client that trusts the server and shows its own certificate; with its own name empty it shows none. */
    public SSLContext client(String server, String own) throws Exception {
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusting(server));
        var context = SSLContext.getInstance("TLS");
        context.init(own.isEmpty() ? null : keys(own).getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyManagerFactory keys(String own) throws Exception {
        var keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(open(own), PASSWORD.toCharArray());
        return keys;
    }

    /** As nginx passes it on in {@code $ssl_client_escaped_cert}. */
    public static String header(X509Certificate certificate) throws GeneralSecurityException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        var pem = "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        return URLEncoder.encode(pem, StandardCharsets.UTF_8);
    }
}
