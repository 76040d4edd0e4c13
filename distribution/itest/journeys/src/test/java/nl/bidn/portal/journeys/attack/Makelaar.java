// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.journeys.attack.Visitor.Request;

/** The simulated makelaars, by the doors that real ones do not have. */
public final class Makelaar {
    public static final String NOORDWIND = "noordwind";
    static final String ZUIDERLICHT = "zuiderlicht";

    /** One entry of the list. */
    record Attack(String name, String row, String what, String reason, boolean browser) {}

    /** What a browser is to bring to the portal. */
    public record Handover(String artifact, String relayState, boolean post) {
        public Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("SAMLart", artifact);
            fields.put("RelayState", relayState);
            return fields;
        }

        Handover withRelayState(String other) {
            return new Handover(artifact, other, post);
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;

    /** Of the sandbox of that portal. */
    public Makelaar(RunningPortal portal) {
        this.address = portal.json("/sandbox").get("eherkenning").asText();
    }

    List<Attack> attacks() {
        var attacks = new ArrayList<Attack>();
        json(send(get("/aanvallen")))
                .forEach(a -> attacks.add(new Attack(
                        a.get("name").asText(),
                        a.get("row").asText(),
                        a.get("what").asText(),
                        a.get("reason").asText(),
                        a.get("by").asText().equals("browser"))));
        return attacks;
    }

    Handover signIn(Request request, String persona) {
        return signIn(request, persona, Map.of());
    }

    /** @param more {@code aanval}, {@code aflevering}, {@code delen} and the like */
    public Handover signIn(Request request, String persona, Map<String, String> more) {
        var fields = new HashMap<>(request.fields());
        fields.put("persona", persona);
        fields.putAll(more);
        var given = json(send(post("/direct", fields)));
        return new Handover(
                given.get("SAMLart").asText(),
                given.get("RelayState").asText(),
                given.get("method").asText().equals("POST"));
    }

    /** Sets or, with an empty name, takes back an attack that is in the metadata. */
    void set(String attack) {
        send(post("/aanval", Map.of("naam", attack)));
    }

    String metadata(String makelaar) {
        return send(get("/metadata/" + makelaar));
    }

    String logoutRequest(String kind, String destination) {
        var query = Visitor.encoded(Map.of("soort", kind, "bestemming", destination));
        return json(send(get("/uitlogverzoek?" + query))).get("SAMLRequest").asText();
    }

    private static JsonNode json(String text) {
        return RunningPortal.parse(text);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).GET().build();
    }

    private HttpRequest post(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Visitor.encoded(fields)))
                .build();
    }

    private static String send(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
