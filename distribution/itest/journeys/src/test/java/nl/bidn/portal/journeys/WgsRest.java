// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

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
import java.util.Base64;
import java.util.UUID;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.keten.Sleutels;

/** The system of one organisation, that asks for debt help by its certificate and subscription key. */
final class WgsRest {
    private final RunningPortal portal;
    private final Path keys;
    private final String certificate;
    private final HttpClient client;
    private String key = "";

    /** @param certificate by the name of its file among the keys of the sandbox */
    WgsRest(RunningPortal portal, String certificate) {
        this.portal = portal;
        this.keys = portal.data().resolve("keys");
        this.certificate = certificate;
        try {
            this.client = HttpClient.newBuilder()
                    .sslContext(new Sleutels(keys, certificate).context())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it sends this subscription key. */
    void hasKey(String subscriptionKey) {
        key = subscriptionKey;
    }

    /** As somebody uploads it. */
    String pem() {
        try (var in = Files.newInputStream(keys.resolve(certificate + ".p12"))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(
                    in,
                    Files.readString(keys.resolve(certificate + ".password"))
                            .strip()
                            .toCharArray());
            byte[] der = store.getCertificate(store.aliases().nextElement()).getEncoded();
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> asks(String van, String via, String bsn, String doel) {
        String json = "{\"bsn\":\"%s\",\"doel\":\"%s\",\"kenmerk\":\"REST\"}".formatted(bsn, doel);
        return send(call("vragen", van, via)
                .header("Content-Type", "application/json")
                .header("X-WGS-vraagID", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> answer(String van, String via, String nummer) {
        return send(call("vragen/" + nummer + "/antwoord", van, via).GET().build());
    }

    private HttpRequest.Builder call(String path, String van, String via) {
        return HttpRequest.newBuilder(URI.create(portal.secureAddress("/api/schuldhulpverlening/v1/" + path)))
                .header("X-WGS-fromParty", van)
                .header("X-WGS-viaParty", via)
                .header("X-WGS-subscriptionKey", key);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
