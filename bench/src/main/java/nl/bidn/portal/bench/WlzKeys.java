// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key with a self-signed certificate, by the keytool of the JDK. */
final class WlzKeys {
    static final String PASSWORD = "wachtwoord";

    final Path file;
    final KeyStore store;
    private final String name;

    WlzKeys(Path folder, String name, String subject) throws Exception {
        this.name = name;
        file = folder.resolve(name + ".p12");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-dname",
                        subject,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool could not make " + subject);
        }
        store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate(name);
    }

    PrivateKey key() throws GeneralSecurityException {
        return (PrivateKey) store.getKey(name, PASSWORD.toCharArray());
    }

    /** Trusts just this one. */
    KeyStore trusted() throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, certificate());
        return trusted;
    }

    Path trustedFile() throws IOException, GeneralSecurityException {
        Path trust = file.resolveSibling(name + "-trust.p12");
        try (var out = Files.newOutputStream(trust)) {
            trusted().store(out, PASSWORD.toCharArray());
        }
        return trust;
    }

    /** A client with this key. */
    SSLContext client(WlzKeys server) throws IOException, GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(server.trusted());
        var keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
