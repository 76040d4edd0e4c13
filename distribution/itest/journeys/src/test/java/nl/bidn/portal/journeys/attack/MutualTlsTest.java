// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line on which artifacts are resolved: nobody is heard there without a certificate. */
class MutualTlsTest {
    private static final String ARS = "/noordwind/ars/1.13/0";

    private final Ground ground = Ground.started();

    @Test
    void thePortalIsHeardThereAndNowhereElse() {
        var metadata = ground.makelaar().metadata(Makelaar.NOORDWIND);
        assertThat(metadata).contains("Location=\"https://127.0.0.1:" + ground.tlsPort() + ARS + "\"");
        assertThat(metadata).doesNotContainPattern("Location=\"http://[^\"]*/ars/");
        assertThat(ground.signedIn(Ground.BAS).signedIn()).isTrue();
    }

    @Test
    void somebodyWithACertificateIsHeard() throws Exception {
        assertThat(ask("belastingdienst").statusCode()).as("no ArtifactResolve").isEqualTo(500);
    }

    /** The server's own is signed by the authority of this line, but not for who comes as a client. */
    @ParameterizedTest
    @ValueSource(strings = {"", "server"})
    void anybodyElseIsNot(String keys) {
        assertThatThrownBy(() -> ask(keys)).isInstanceOf(IOException.class);
    }

    @Test
    void whoSignedHisOwnCertificateIsNot(@TempDir Path folder) throws Exception {
        var file = folder.resolve("vreemde.p12");
        var secret = new BigInteger(128, new SecureRandom()).toString(36);
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "vreemde",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        "SECRET",
                        "-dname",
                        "CN=vreemde, SERIALNUMBER=00000099000000009990, C=NL",
                        "-ext",
                        "eku=clientAuth")
                .redirectErrorStream(true);
        made.environment().put("SECRET", secret);
        var process = made.start();
        assertThat(process.waitFor())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        var own = own(load(file, secret.toCharArray()), secret.toCharArray());

        assertThatThrownBy(() -> ask(line(own))).isInstanceOf(IOException.class);
    }

    private HttpResponse<String> ask(String keys) throws Exception {
        return ask(line(keys.isEmpty() ? new KeyManager[0] : own(store(keys), password(keys))));
    }

    private HttpResponse<String> ask(SSLContext line) throws Exception {
        var client = HttpClient.newBuilder().sslContext(line).build();
        var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + ground.tlsPort() + ARS))
                .POST(HttpRequest.BodyPublishers.ofString("<x/>"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private SSLContext line(KeyManager[] own) throws GeneralSecurityException, IOException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store("truststore"));
        var context = SSLContext.getInstance("TLS");
        context.init(own, trusted.getTrustManagers(), null);
        return context;
    }

    private static KeyManager[] own(KeyStore store, char[] password) throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, password);
        return own.getKeyManagers();
    }

    private KeyStore store(String name) throws GeneralSecurityException, IOException {
        return load(ground.portal.data().resolve("keys/" + name + ".p12"), password(name));
    }

    private static KeyStore load(Path file, char[] password) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    private char[] password(String name) throws IOException {
        return Files.readString(ground.portal.data().resolve("keys/" + name + ".password"))
                .strip()
                .toCharArray();
    }
}
