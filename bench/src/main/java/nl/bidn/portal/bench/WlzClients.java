// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Systems at a door, each with a line of its own that stays open. */
final class WlzClients {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<HttpClient> clients;
    private final int port;

    WlzClients(WlzDoor door) throws Exception {
        port = door.port;
        var context = door.client();
        clients = Stream.generate(() -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(context)
                        .build())
                .limit(WlzRound.ASKERS)
                .toList();
    }

    /** Any answer that is not 200 fails the bench. */
    WlzRound round(String path, List<String> messages) throws Exception {
        return WlzRound.of(messages, number -> message -> ask(clients.get(number), path, message));
    }

    /** Answers per second. */
    double perSecond(String path, List<String> messages) throws Exception {
        return round(path, messages).perSecond();
    }

    private void ask(HttpClient client, String path, String message) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Content-Type", path.startsWith("/soap") ? "text/xml; charset=utf-8" : "application/json")
                .POST(BodyPublishers.ofString(message))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " gave " + answer.statusCode() + ": " + answer.body());
        }
    }
}
