// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A system that calls over TLS: with no certificate, or one of the sandbox's authority that carries an OIN. */
final class SystemCaller {
    private static final char[] ANY = "not a secret".toCharArray();

    private final Portal portal;
    private final HttpClient client;

    private SystemCaller(Portal portal, @Nullable KeyStore own) {
        this.portal = portal;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context(keys(portal), own))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    static SystemCaller withoutCertificate(Portal portal) {
        return new SystemCaller(portal, null);
    }

    static SystemCaller withOin(Portal portal, String oin) {
        return new SystemCaller(
                portal, certified(keys(portal), oin, portal.service(Clock.class).instant()));
    }

    HttpResponse<String> call(String method, String path, String contentType, String body) {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of the server names localhost and 127.0.0.1. */
    private URI address(String path) {
        return portal.secureAddress(path);
    }

    private static Path keys(Portal portal) {
        return portal.environment().dataFolder().resolve("keys");
    }

    private static SSLContext context(Path keys, @Nullable KeyStore own) {
        try {
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(own, ANY);
            TrustManagerFactory trustManagers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trustManagers.init(load(keys, "truststore"));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore certified(Path keys, String oin, Instant now) {
        try {
            KeyStore authority = load(keys, "sandbox-ca");
            X509Certificate issuer = (X509Certificate) authority.getCertificate("sandbox-ca");
            PrivateKey issuerKey = (PrivateKey) authority.getKey("sandbox-ca", password(keys, "sandbox-ca"));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair own = generator.generateKeyPair();
            X509Certificate certificate = sign(issuer, issuerKey, own, oin, now);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("own", own.getPrivate(), ANY, new Certificate[] {certificate, issuer});
            return store;
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate sign(
            X509Certificate issuer, PrivateKey issuerKey, KeyPair own, String oin, Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(100, new SecureRandom()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofDays(1))),
                new X500Principal("CN=test,OID.2.5.4.5=" + oin + ",O=Test,C=NL"),
                own.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
    }

    private static KeyStore load(Path keys, String name) {
        try (InputStream in = Files.newInputStream(keys.resolve(name + ".p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password(keys, name));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static char[] password(Path keys, String name) throws IOException {
        return Files.readString(keys.resolve(name + ".password")).strip().toCharArray();
    }
}
