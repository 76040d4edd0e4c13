// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.belastingdienst;

import java.io.IOException;
import java.io.InputStream;
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
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The Belastingdienst of the sandbox: a system with a client certificate that delivers over TLS, as a neighbour would. */
public final class Belastingdienst {
    /** The OIN in its certificate. */
    public static final String OIN = "00000099000000001000";

    private static final String DOOR = "/api/alleenverdieners/v1/leveringen";

    private final URI address;
    private final HttpClient client;

    /**
     * @param keys the folder with {@code belastingdienst.p12}, its password, and the certificate of the sandbox's CA
     * @param httpsPort where the portal listens on this machine
     */
    public Belastingdienst(Path keys, int httpsPort) throws IOException {
        this.address = URI.create("https://localhost:" + httpsPort);
        try {
            this.client = HttpClient.newBuilder()
                    .sslContext(context(keys))
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate of the sandbox's Belastingdienst can't be used", e);
        }
    }

    public HttpResponse<String> deliver(Levering levering) throws IOException, InterruptedException {
        return send(HttpRequest.BodyPublishers.ofString(levering.text()));
    }

    /** Delivers what this stream gives, for as long as it gives it; a stream that fails cuts the line. */
    public HttpResponse<String> deliver(InputStream text) throws IOException, InterruptedException {
        return send(HttpRequest.BodyPublishers.ofInputStream(() -> text));
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(DOOR))
                .header("Content-Type", "text/csv")
                .timeout(Duration.ofMinutes(2))
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
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
    }
}
