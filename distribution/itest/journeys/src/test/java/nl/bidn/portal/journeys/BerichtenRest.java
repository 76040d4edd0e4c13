// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.keten.Sleutels;

/** The REST service for messages, as the system of Voorbeeldstad calls it. */
final class BerichtenRest {
    private final RunningPortal portal;
    private final HttpClient client;

    BerichtenRest(RunningPortal portal) {
        this.portal = portal;
        try {
            this.client = HttpClient.newBuilder()
                    .sslContext(new Sleutels(portal.data().resolve("keys"), "voorbeeldstad").context())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(call(path).GET().build());
    }

    HttpResponse<String> post(String path, byte[] message) {
        return send(call(path)
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build());
    }

    /** The messages of the municipality of which this is true, as the parameters of the address say it. */
    JsonNode berichten(String parameters) {
        var answer = get("berichten?gemeente=GM9901&" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningPortal.parse(answer.body()).get("berichten");
    }

    String staat(String id) {
        var answer = get("berichten/" + id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningPortal.parse(answer.body()).get("bericht").get("staat").asText();
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(portal.secureAddress("/api/zorg-berichten/v1/" + path)));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
