// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
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

    /** None, and the portal's own for signing, which no authority of this line has signed. */
    @ParameterizedTest
    @ValueSource(strings = {"", "eherkenning"})
    void anybodyElseIsNot(String keys) {
        assertThatThrownBy(() -> ask(keys)).isInstanceOf(IOException.class);
    }

    private HttpResponse<String> ask(String keys) throws Exception {
        var client = HttpClient.newBuilder().sslContext(line(keys)).build();
        var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + ground.tlsPort() + ARS))
                .POST(HttpRequest.BodyPublishers.ofString("<x/>"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private SSLContext line(String keys) throws GeneralSecurityException, IOException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store("truststore"));
        var context = SSLContext.getInstance("TLS");
        context.init(keys.isEmpty() ? new KeyManager[0] : own(keys), trusted.getTrustManagers(), null);
        return context;
    }

    private KeyManager[] own(String name) throws GeneralSecurityException, IOException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store(name), password(name));
        return own.getKeyManagers();
    }

    private KeyStore store(String name) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(ground.portal.data().resolve("keys/" + name + ".p12"))) {
            store.load(in, password(name));
        }
        return store;
    }

    private char[] password(String name) throws IOException {
        return Files.readString(ground.portal.data().resolve("keys/" + name + ".password"))
                .strip()
                .toCharArray();
    }
}
