// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.gate.door.Refusals;
import nl.bidn.portal.gate.door.Turns;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.FakeProduct;
import nl.bidn.portal.products.ProductState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateServletTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Door door;
    private static String known;
    private static String powerless;
    private static String unknown;

    private DoorResource resource;
    private FakeProduct product;

    @BeforeAll
    static void open() throws Exception {
        known = Door.certificate(Door.KNOWN);
        powerless = Door.certificate(Door.POWERLESS);
        unknown = Door.certificate(Door.UNKNOWN);
        door = Door.behindProxy();
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @BeforeEach
    void install() {
        door.refusals.minuteIsOver();
        door.audit.clear();
        resource = new DoorResource();
        product = FakeProduct.with("deur", 1, resource);
        door.gate.came(product);
    }

    @AfterEach
    void remove() {
        door.gate.went(product);
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
    void asksForACertificate() throws Exception {
        assertProblem(door.send(door.request("/api/deur/v1/wie")), 401);
        assertProblem(door.get("/api/deur/v1/wie", "geen%20certificaat"), 401);
        assertProblem(door.get("/api/deur/v1/wie", "%"), 401);
    }

    @Test
    void refusesAnUnknownSystemAndWritesThatDown() throws Exception {
        assertProblem(door.get("/api/deur/v1/wie", unknown), 403);

        assertThat(door.audit.lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("api-geweigerd");
            assertThat(line.outcome()).isEqualTo(Audit.Outcome.REFUSED);
            assertThat(line.caller()).isEmpty();
            assertThat(line.detail()).isEqualTo("deur voor OIN " + Door.UNKNOWN);
        });
    }

    @Test
    void refusesASystemWithoutThePermission() throws Exception {
        assertProblem(door.get("/api/deur/v1/wie", powerless), 403);

        assertThat(door.audit.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.caller()).isEqualTo("p"));
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
    void tellsNothingOfAFailureOfItsOwn() throws Exception {
        try (var other = Door.behindProxy()) {
            other.gate.came(product);
            other.access.goDown();

            var answer = other.get("/api/deur/v1/wie", known);

            assertKnownProblem(answer, 500);
            assertNoSecret(answer);
        }
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

    @Test
    void sendsAwayWhoIsOneTooMany() throws Exception {
        var busy = IntStream.range(0, Turns.MOST_AT_ONCE)
                .mapToObj(i -> door.client.sendAsync(
                        door.request("/api/deur/v1/wacht")
                                .header("X-Client-Cert", known)
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        assertThat(resource.waiting.tryAcquire(Turns.MOST_AT_ONCE, Door.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        var answer = door.get("/api/deur/v1/wie", known);
        resource.goOn.countDown();

        assertKnownProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new))
                .get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(busy).allSatisfy(one -> assertThat(one.join().body()).isEqualTo("klaar"));
        assertThat(door.get("/api/deur/v1/wie", known).statusCode()).isEqualTo(200);
    }

    @Test
    void letsARequestAtWorkFinishWhenItsProductGoes() throws Exception {
        var atWork = door.client.sendAsync(
                door.request("/api/deur/v1/wacht")
                        .header("X-Client-Cert", known)
                        .build(),
                BodyHandlers.ofString());
        assertThat(resource.waiting.tryAcquire(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        var going = CompletableFuture.runAsync(() -> door.gate.went(product));
        int status = 200;
        for (long end = System.nanoTime() + Door.PATIENCE.toNanos(); status != 404 && System.nanoTime() < end; ) {
            status = door.get("/api/deur/v1/wie", known).statusCode();
        }
        assertThat(status).as("for those who come now").isEqualTo(404);
        resource.goOn.countDown();

        assertThat(atWork.get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS).body())
                .isEqualTo("klaar");
        going.get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
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

    /** NL GOV API Design Rules, transport/security-headers. */
    private static void assertCarefulHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
    }

    private static void assertNoSecret(HttpResponse<String> answer) {
        assertThat(answer.body() + answer.headers().map())
                .doesNotContain("geheim", "999900006", "Exception", "nl.bidn");
    }
}
