// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.bidn.portal.gate.door.Refusals;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.DoorContract;
import nl.bidn.portal.gate.fake.FakeProduct;
import nl.bidn.portal.gate.fake.Pause;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.ProductState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door for REST: what an API is and says by the NL GOV API Design Rules. */
class GateServletTest extends DoorContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DoorResource resource = new DoorResource();
    private final FakeProduct product = FakeProduct.with("deur", 1, resource);

    @Override
    protected ProductListener desk(Door at) {
        return at.gate;
    }

    @Override
    protected FakeProduct product() {
        return product;
    }

    @Override
    protected HttpRequest.Builder asking(Door at) {
        return at.request("/api/deur/v1/wie");
    }

    @Override
    protected HttpRequest.Builder waiting() {
        return door.request("/api/deur/v1/wacht");
    }

    @Override
    protected Pause pause() {
        return resource.pause;
    }

    @Override
    protected List<?> done() {
        return resource.asked;
    }

    @Override
    protected void assertRefused(HttpResponse<String> answer, int status) throws IOException {
        assertKnownProblem(answer, status);
    }

    @Override
    protected void assertDone(HttpResponse<String> answer) {
        assertThat(answer.body()).isEqualTo("klaar");
    }

    @Test
    void letsAKnownSystemInAndTellsTheResourceWhoItIs() throws Exception {
        var answer = door.get("/api/deur/v1/wie", known);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("id").asText()).isEqualTo("k");
        assertThat(JSON.readTree(answer.body()).path("eigen").asText())
                .as("called with the class loader of the product")
                .isEqualTo("true");
        assertCarefulHeaders(answer);
        assertThat(door.audit.lines()).isEmpty();
    }

    @Test
    void doesNotFillTheAuditForOneWhoKeepsKnocking() throws Exception {
        for (int i = 0; i < Refusals.MOST_A_MINUTE + 15; i++) {
            assertProblem(door.get("/api/deur/v1/wie", unknown), 403);
        }
        assertProblem(door.get("/api/deur/v1/wie", powerless), 403);
        assertThat(door.audit.lines()).as("another is still written down").hasSize(Refusals.MOST_A_MINUTE + 1);

        door.audit.clear();
        door.refusals.minuteIsOver();
        assertThat(door.audit.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("nog 15 keer voor OIN " + Door.UNKNOWN));

        door.audit.clear();
        assertProblem(door.get("/api/deur/v1/wie", unknown), 403);
        door.refusals.minuteIsOver();
        assertThat(door.audit.lines()).as("a new minute").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/weg/v1/wie",
                "/api/deur/v2/wie",
                "/api/deur/v01/wie",
                "/api/deur/v99999999999/wie",
                "/api/deur/wie",
                "/api/deur/v1",
                "/api/deur/v1/",
                "/api/deur/v1/wie/",
                "/api/deur/v1/wie%2F",
                "/api/",
                "/api"
            })
    void hasNothingThere(String path) throws Exception {
        var answer = door.get(path, known);

        assertProblem(answer, 404);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void hasNothingThereForAProductWithoutInterfaces() throws Exception {
        var empty = FakeProduct.in(ProductState.GESTOPT);
        door.gate.came(empty);
        assertProblem(door.get("/api/leeg/v1/wie", known), 404);
        door.gate.went(empty);
    }

    @Test
    void saysInAProblemWhatJaxRsRefuses() throws Exception {
        assertKnownProblem(door.get("/api/deur/v1/bestaat-niet", known), 404);
        var method = door.send(
                door.request("/api/deur/v1/wie").header("X-Client-Cert", known).DELETE());
        assertKnownProblem(method, 405);
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET");
        assertKnownProblem(
                door.send(door.request("/api/deur/v1/wie")
                        .header("X-Client-Cert", known)
                        .header("Accept", "application/xml")),
                406);
        assertKnownProblem(door.post("/api/deur/v1/brieven", known, "text/plain", "x"), 415);
        assertThat(product.failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"tekst\": 1e}", "[]", "{\"ander\": 1}", "{\"tekst\": \"a\"} en meer", "nee"})
    void refusesWhatIsNoLetter(String body) throws Exception {
        assertKnownProblem(door.post("/api/deur/v1/brieven", known, "application/json", body), 400);
        assertThat(resource.letters).isEmpty();
    }

    @Test
    void takesALetter() throws Exception {
        var answer = door.post("/api/deur/v1/brieven", known, "application/json", "{\"tekst\": \"één\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"aantal\":1}");
        assertThat(resource.letters).containsExactly(new DoorResource.Letter("één"));
    }

    @Test
    void passesAProblemOn() throws Exception {
        var answer = door.get("/api/deur/v1/probleem", known);

        var problem = assertKnownProblem(answer, 422);
        assertThat(problem.path("title").asText()).isEqualTo("Regels kloppen niet");
        assertThat(problem.path("detail").asText()).isEqualTo("Een regel is niet goed.");
        assertThat(problem.path("errors")).isEqualTo(JSON.readTree("""
                                [{"location": "regel 12", "code": "datum", "detail": "De datum ligt in de toekomst."}]"""));
        assertThat(product.failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuk", "onschrijfbaar"})
    void tellsNothingOfAFailure(String path) throws Exception {
        var answer = door.get("/api/deur/v1/" + path, known);

        assertKnownProblem(answer, 500);
        assertNoSecret(answer);
        assertThat(product.failures()).singleElement().asString().startsWith("interface v1: ");
    }

    @Test
    void breaksTheLineWhenAnAnswerFailsHalfway() {
        assertThatThrownBy(() -> door.get("/api/deur/v1/half/1048576", known)).isInstanceOf(IOException.class);
        assertThat(product.failures()).containsExactly("interface v1: IllegalStateException");
    }

    @Test
    void makesAProblemOfAnAnswerThatFailsBeforeAnyOfItLeft() throws Exception {
        var answer = door.get("/api/deur/v1/half/1024", known);

        assertKnownProblem(answer, 500);
        assertNoSecret(answer);
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws Exception {
        var answer = door.raw(
                "POST /api/deur/v1/brieven HTTP/1.1",
                "X-Client-Cert: " + known,
                "Content-Type: application/json",
                "Content-Length: 1048577");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("API-Version: 1.2.3");
        assertThat(resource.letters).isEmpty();
    }

    @Test
    void refusesABodyThatTurnsOutToBeTooLarge() throws Exception {
        var body = ("{\"tekst\": \"" + "a".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

        var answer = door.send(door.request("/api/deur/v1/brieven")
                .header("X-Client-Cert", known)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertKnownProblem(answer, 413);
        assertThat(resource.letters).isEmpty();
        assertThat(product.failures()).isEmpty();
    }

    @Test
    void streamsAWholeBodyInAndOut() throws Exception {
        try (var large = new Door(Map.of("trusted.proxy", "127.0.0.1"))) {
            large.gate.came(product);
            var body = new byte[12 << 20];
            new Random(7).nextBytes(body);

            var answer = large.send(large.request("/api/deur/v1/bestand")
                    .header("X-Client-Cert", known)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
            var file = large.client.send(
                    large.request("/api/deur/v1/bestand")
                            .header("X-Client-Cert", known)
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(answer.body())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
            assertThat(file.body()).hasSize(8 << 20);
        }
    }

    @Test
    void givesItsDescriptionToEverybody() throws Exception {
        var answer = door.send(door.request("/api/deur/v1/openapi.json").header("Origin", "https://elders.example"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).at("/info/version").asText()).isEqualTo("1.2.3");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertCarefulHeaders(answer);
        var method = door.send(door.request("/api/deur/v1/openapi.json").DELETE());
        assertKnownProblem(method, 405);
        assertThat(method.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void hasNoDescriptionWhereTheProductHasNone() throws Exception {
        var bare = FakeProduct.with("kaal", 2, resource);
        door.gate.came(bare);
        assertProblem(door.send(door.request("/api/kaal/v2/openapi.json")), 404);
        door.gate.went(bare);
    }

    @Test
    void believesACertificateInAHeaderOnlyFromTheProxy() throws Exception {
        for (var settings : List.of(Map.<String, String>of(), Map.of("trusted.proxy", "10.0.0.1"))) {
            try (var other = new Door(settings)) {
                other.gate.came(product);
                var answer = other.get("/api/deur/v1/wie", known);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .as("came over plain HTTP, from nobody in particular")
                        .isEmpty();
            }
        }
    }

    @Test
    void believesNoneOfTwoCertificates() throws Exception {
        var answer = door.raw("GET /api/deur/v1/wie HTTP/1.1", "X-Client-Cert: " + known, "X-Client-Cert: " + unknown);

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    private static JsonNode assertKnownProblem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.headers().allValues("API-Version")).containsExactly("1.2.3");
        return assertProblem(answer, status);
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).matches("urn:uuid:[0-9a-f-]{36}");
        assertCarefulHeaders(answer);
        return problem;
    }
}
