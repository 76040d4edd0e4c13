// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.clockwork.Jobs;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.clockwork.WorkQueue;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.gate.fake.Container;
import nl.bidn.portal.gate.fake.FakeProduct;
import nl.bidn.portal.gate.fake.Only;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.WayIn;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.Probes.ProbeLine;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class OperationsServletTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String BOOT = "org.apache.karaf.features.BootFinished";
    private static final String SHELL =
            "(&(objectClass=javax.servlet.Servlet)(osgi.http.whiteboard.servlet.name=portal))";

    private final Set<String> services = new HashSet<>(Set.of(BOOT, SHELL, WayIn.class.getName()));
    private final List<ProbeLine> probes = new ArrayList<>(List.of(
            new ProbeLine("data", true, "database", Health.ok("2 ms"), NOW),
            new ProbeLine("zorg", false, "vecozo", Health.ok("bereikbaar"), NOW)));
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean databaseDown;
    private boolean unitsAtWork;
    private final Container container = new Container();

    @AfterEach
    void stop() throws Exception {
        container.close();
    }

    private InstalledProduct product = FakeProduct.in(ProductState.GESTOPT);

    @Test
    void lives() throws Exception {
        start(Map.of());

        var answer = get("/health/live");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"OK\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void isReadyWithEachProbe() throws Exception {
        start(Map.of());

        var answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(new ObjectMapper().readTree(answer.body())).isEqualTo(new ObjectMapper().readTree("""
                {"status": "OK", "missing": [], "probes": [
                  {"owner": "data", "name": "database", "status": "OK", "detail": "2 ms",
                   "at": "2026-03-02T10:00:00Z"},
                  {"owner": "zorg", "name": "vecozo", "status": "OK", "detail": "bereikbaar",
                   "at": "2026-03-02T10:00:00Z"}]}"""));
    }

    @Test
    void isNotReadyAndSaysWhatIsMissing() throws Exception {
        services.clear();
        probes.clear();
        probes.add(new ProbeLine("clockwork", true, "mail", Health.down("no answer"), NOW));
        start(Map.of());

        var answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("\"status\":\"DOWN\"")
                .contains("\"missing\":[\"boot\",\"shell\",\"way in\",\"database\",\"clockwork/mail\"]");
    }

    @Test
    void isNotReadyWhileAProductIsComingUp() throws Exception {
        product = Only.of(
                InstalledProduct.class, Map.of("isComingUp", given -> true, "id", given -> new ProductId("zorg")));
        start(Map.of());

        var answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"missing\":[\"product zorg\"]");
    }

    @Test
    void isNotReadyWhilePersistenceUnitsArePrepared() throws Exception {
        unitsAtWork = true;
        start(Map.of());

        var answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"missing\":[\"persistence units\"]");
    }

    @Test
    void isReadyWhileAProductIsDown() throws Exception {
        probes.add(new ProbeLine("zorg", false, "andere", Health.down("weg"), NOW));
        probes.add(new ProbeLine("clockwork", true, "mail", Health.degraded("traag"), NOW));
        start(Map.of());

        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void givesFiguresInTheFormatOfPrometheus() throws Exception {
        start(Map.of());

        var answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(answer.body())
                .endsWith("\n")
                .contains("# HELP portal_products Products by state\n# TYPE portal_products gauge\n")
                .contains("portal_products{state=\"gestopt\"} 1\n", "portal_products{state=\"actief\"} 0\n")
                .contains("portal_probes{status=\"ok\"} 2\n", "portal_probes{status=\"down\"} 0\n")
                .contains("portal_mails_waiting 3\n", "portal_mails_dead 1\n")
                .contains("portal_jobs_failed 1\n", "portal_sessions 0\n")
                .contains("portal_tasks_waiting{worker=\"zorg/doorsturen\"} 5\n")
                .contains("portal_tasks_aside{worker=\"zorg/doorsturen\"} 2\n")
                .contains("# TYPE portal_tasks_done_total counter\n")
                .contains("portal_tasks_done_total{worker=\"zorg/doorsturen\"} 7\n")
                .contains("portal_tasks_failed_total{worker=\"zorg/doorsturen\"} 3\n");
        assertThat(answer.body().lines())
                .allMatch(line -> line.matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[a-z/]+\"\\})? -?\\d+"));
        assertThat(answer.body().lines().filter(line -> line.startsWith("# TYPE")))
                .doesNotHaveDuplicates();
    }

    @Test
    void givesTheOtherFiguresWhileTheDatabaseIsDown() throws Exception {
        databaseDown = true;
        start(Map.of());

        var answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("jvm_heap_used_bytes ", "portal_probes{status=\"ok\"} 2")
                .doesNotContain("portal_mails_waiting", "portal_jobs_failed", "portal_tasks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
    void isNotThereForOthers(String path) throws Exception {
        start(Map.of());

        for (var header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Client-Cert")) {
            var answer = send(request(path).header(header, "for=192.0.2.7"));
            assertThat(answer.statusCode()).as(header).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
        }
        var changing = send(request(path).header("X-Real-IP", "192.0.2.7").POST(BodyPublishers.noBody()));
        assertThat(changing.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "2001:db8::7"})
    void isNotThereForOtherAddresses(String address) throws Exception {
        container.from(address);
        start(Map.of());

        assertThat(get("/health/live").statusCode()).isEqualTo(404);
        assertThat(get("/metrics").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[0:0:0:0:0:0:0:1]", "::1"})
    void isThereForThisMachine(String address) throws Exception {
        container.from(address);
        start(Map.of());

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void isThereForOthersIfConfigured() throws Exception {
        start(Map.of("operations.open", "true"));

        var answer = send(request("/metrics").header("X-Forwarded-For", "192.0.2.7"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/", "/health/anders"})
    void hasNothingElse(String path) throws Exception {
        start(Map.of());

        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + container.port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void start(Map<String, String> settings) throws Exception {
        Probes asked = () -> probes;
        Sessions sessions = Only.of(Sessions.class, Map.of("all", given -> List.of()));
        var servlet = new OperationsServlet(
                new Readiness(context(), units(), asked, products(), sessions),
                new Metrics(products(), asked, sessions, outbox(), jobs(), work()),
                asked,
                TestEnvironment.production().with(settings));
        container.serve(servlet, List.of("/health/*", "/metrics")).start();
    }

    private BundleContext context() {
        ServiceReference<?> there = Only.of(ServiceReference.class, Map.of());
        return Only.of(
                BundleContext.class,
                Map.of(
                        "getServiceReference",
                        given -> services.contains(given.get(0)) ? there : null,
                        "getAllServiceReferences",
                        given -> services.contains(given.get(0) == null ? given.get(1) : given.get(0))
                                ? new ServiceReference<?>[] {there}
                                : null));
    }

    private PersistenceUnits units() {
        return Only.of(PersistenceUnits.class, Map.of("isAtWork", given -> unitsAtWork));
    }

    private Products products() {
        return Only.of(Products.class, Map.of("all", given -> List.of(product)));
    }

    private OutboxStatus outbox() {
        return Only.of(OutboxStatus.class, Map.of("waiting", given -> stored(3L), "dead", given -> stored(1L)));
    }

    private Jobs jobs() {
        var failed = new Jobs.JobLine("zorg/ophalen", "elk uur", NOW, "mislukt", true, null);
        var fine = new Jobs.JobLine("zorg/opruimen", "elke nacht", null, null, false, NOW);
        return Only.of(Jobs.class, Map.of("all", given -> stored(List.of(failed, fine))));
    }

    private WorkQueue work() {
        var line = new WorkQueue.WorkerLine(new ProductId("zorg"), "doorsturen", true, 5, null, 2, 7, 3);
        return Only.of(WorkQueue.class, Map.of("workers", given -> stored(List.of(line))));
    }

    private Object stored(Object figure) {
        if (databaseDown) {
            throw new IllegalStateException("no connection");
        }
        return figure;
    }
}
