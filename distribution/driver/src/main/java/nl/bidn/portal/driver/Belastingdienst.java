// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The sandbox Belastingdienst: a system with a client certificate that delivers over TLS. */
public final class Belastingdienst {
    private final RunningPortal portal;
    private final HttpClient client;

    public Belastingdienst(RunningPortal portal) {
        this.portal = portal;
        this.client = HttpClient.newBuilder()
                .sslContext(context(portal.data().resolve("keys")))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** One delivery with, for each municipality, this many households; all BSNs are test numbers. */
    public static String levering(String id, int jaar, Map<String, Integer> householdsByGemeentecode) {
        var rows = new StringBuilder();
        var bsns = TestBsns.ascending().iterator();
        householdsByGemeentecode.forEach((gemeente, households) -> {
            for (int i = 0; i < households; i++) {
                rows.append(gemeente).append(';').append(bsns.next().value()).append('\n');
            }
        });
        int count = householdsByGemeentecode.values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return "levering;" + id + ";" + jaar + ";" + count + "\ngemeentecode;bsn\n" + rows;
    }

    public HttpResponse<String> deliver(String levering) {
        var request = HttpRequest.newBuilder(URI.create(portal.secureAddress("/api/alleenverdieners/v1/leveringen")))
                .header("Content-Type", "text/csv")
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofString(levering))
                .build();
        return RunningPortal.send(client, request);
    }

    private static SSLContext context(Path keys) {
        try {
            var password = Files.readString(keys.resolve("belastingdienst.password"))
                    .strip()
                    .toCharArray();
            var own = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(keys.resolve("belastingdienst.p12"))) {
                own.load(in, password);
            }
            var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(own, password);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            try (var in = Files.newInputStream(keys.resolve("sandbox-ca.pem"))) {
                trusted.setCertificateEntry(
                        "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
            }
            var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trustManagers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), new SecureRandom());
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
