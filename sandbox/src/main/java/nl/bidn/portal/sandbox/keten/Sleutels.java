// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificate of a stand-in, as server and as client, and the authority of the sandbox that it believes.
 *
 * @param keys the folder with {@code <name>.p12}, its {@code .password}, and {@code sandbox-ca.pem}
 */
public record Sleutels(Path keys, String name) {
    public SSLContext context() throws IOException {
        try {
            var password =
                    Files.readString(keys.resolve(name + ".password")).strip().toCharArray();
            var own = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(keys.resolve(name + ".p12"))) {
                own.load(in, password);
            }
            var mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            mine.init(own, password);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            try (var in = Files.newInputStream(keys.resolve("sandbox-ca.pem"))) {
                trusted.setCertificateEntry(
                        "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
            }
            var theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            theirs.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(mine.getKeyManagers(), theirs.getTrustManagers(), new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate of " + name + " in " + keys + " can't be used", e);
        }
    }
}
