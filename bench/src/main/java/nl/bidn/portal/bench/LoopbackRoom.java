// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.bench.Parts.Part;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects;
import nl.bidn.portal.sandbox.eherkenning.web.BrokerServer;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.BrokerImport;
import nl.bidn.portal.signin.eherkenning.service.Administration;
import nl.bidn.portal.signin.eherkenning.service.Brokers;
import nl.bidn.portal.signin.eherkenning.service.HttpResolver;
import nl.bidn.portal.signin.eherkenning.service.Identity;
import nl.bidn.portal.signin.eherkenning.service.OwnDescription;
import nl.bidn.portal.signin.eherkenning.service.SignIns;
import nl.bidn.portal.signin.eherkenning.service.SignIns.Departure;
import nl.bidn.portal.signin.eherkenning.service.SignIns.Result;
import nl.bidn.portal.signin.eherkenning.store.BrokerStore;
import nl.bidn.portal.signin.eherkenning.store.RequestStore;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestEnvironment;

/**
 * The way in by eHerkenning with its real parts in this JVM: database, identity, and over loopback the simulated broker; all but
 * the pages. For any thread.
 */
final class LoopbackRoom implements AutoCloseable {
    /** People of the simulated eHerkenning whom the portal lets in. */
    static final List<String> PERSONAS = List.of(
            "bas@voorbeeldstad.example",
            "daan@testdam.example",
            "hanna@proefwijk.example",
            "ilse@fictiehaven.example",
            "carla@voorbeeldstad.example",
            "emma@driedorpen.example",
            "farid@tussenschakel.example",
            "gijs@voorbeeldstad.example");

    static final String SERVICE = "urn:etoegang:DV:00000099000000001000:services:1";
    static final String SERVICE_UUID = "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a1001";
    private static final String BROKER = OutsideBroker.NAME;
    private static final ObjectMapper JSON = new ObjectMapper();

    final Parts parts = new Parts();
    final Node node;
    final URI base;
    final String metadata;
    final String pem;
    private final TestDatabase database = TestDatabase.derby();
    private final HttpServer ours;
    private final BrokerServer broker;
    private final SignIns signIns;
    private final ThreadLocal<Boolean> answering = ThreadLocal.withInitial(() -> false);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile Recording last = new Recording("", new byte[0], new byte[0]);

    /** What was asked of the broker, by AuthnRequest and ArtifactResolve, and what it answered. */
    @SuppressWarnings("ArrayRecordComponent")
    record Recording(String request, byte[] resolve, byte[] answer) {}

    /** @param folder for keys, which are made there the first time */
    LoopbackRoom(Path folder) throws Exception {
        Files.createDirectories(folder);
        var clock = Clock.systemUTC();
        var loader = LoopbackRoom.class.getClassLoader();
        node = new Node(
                database.unit("identity", loader),
                database.transactions(),
                database.caches(),
                database.secrets(),
                clock);
        ours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = URI.create("http://127.0.0.1:" + ours.getAddress().getPort());
        var identity =
                new Identity(TestEnvironment.sandbox().at(base.toString()).in(folder), clock);
        var description = new OwnDescription(identity);
        serve(description.metadata());
        broker = new BrokerServer(
                0,
                null,
                base.resolve("/saml/metadata"),
                folder.resolve("makelaar"),
                clock,
                (kind, to, about, text) -> {});
        var entities = database.unit("signin-eherkenning", loader);
        var brokerStore = new BrokerStore(entities, database.sql());
        var brokers = new Brokers(brokerStore, database.transactions(), database.caches(), identity);
        var resolver = new HttpResolver(identity);
        signIns = new SignIns(
                identity,
                brokers,
                new RequestStore(entities, database.sql()),
                (to, type, question) -> resolve(resolver, to, type, question),
                node.eherkenning,
                parts.timed(database.transactions(), answering),
                (caller, action, outcome, organisation, detail) -> node.auditLines.add(
                        AuditLines.PORTAL, AuditLines.PORTAL, action, outcome, organisation, detail),
                clock);
        metadata = OutsideBroker.metadata(broker);
        pem = OutsideBroker.certificates(metadata);
        post("/diensten", Map.of("serviceId", SERVICE, "uuid", SERVICE_UUID));
        new Administration(
                        identity,
                        brokers,
                        brokerStore,
                        resolver,
                        description,
                        database.transactions(),
                        (caller, action, outcome, organisation, detail) -> {},
                        clock)
                .importBroker(BrokerImport.of(metadata, pem, BROKER, BROKER), "bench");
        for (var subject : DemoLegalSubjects.OF_THE_PORTAL) {
            var organisation = subject.organisation().startsWith("GM")
                    ? node.municipality(subject.organisation())
                    : node.organisation(subject.organisation(), OrganisationType.SAMENWERKINGSVERBAND);
            node.eherkenning.add(LegalSubject.of("KVK:" + subject.kvkNumber()), organisation, "bench");
            node.eherkenning.add(LegalSubject.of("RSIN:" + subject.rsin()), organisation, "bench");
        }
    }

    private void serve(String text) {
        ours.createContext("/saml/metadata", exchange -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        ours.start();
    }

    private byte[] resolve(HttpResolver resolver, URI to, String type, byte[] question) {
        var answer = parts.timed(Part.RESOLVE, () -> resolver.resolve(to, type, question));
        last = new Recording(last.request(), question, answer);
        return answer;
    }

    /** A whole sign-in, from the choice of the broker to the token of the session. */
    String signIn(String persona) throws Exception {
        var browser = new Tokens().next();
        var departure = parts.time(
                Part.BEGIN, () -> signIns.begin(BROKER, "ZORG", browser).orElseThrow());
        var artifact = parts.time(Part.BROKER, () -> direct(departure, persona));
        answering.set(true);
        Result<String> result;
        try {
            result = parts.time(
                    Part.ANSWER,
                    () -> signIns.answer(
                            artifact, field(departure, "RelayState"), browser, "127.0.0.1", this::openSession));
        } finally {
            answering.set(false);
        }
        if (result instanceof Result.Welcome<String> welcome) {
            return welcome.inside();
        }
        throw new IllegalStateException(persona + " is not let in: " + result);
    }

    private String openSession(AccountId account) {
        return parts.timed(Part.SESSION, () -> node.sessions.open(account, Assurance.EH3));
    }

    /** One sign-in, kept; for nobody else signing in meanwhile. */
    Recording record(String persona) throws Exception {
        signIn(persona);
        return last;
    }

    private String direct(Departure departure, String persona) throws Exception {
        var request = field(departure, "SAMLRequest");
        last = new Recording(request, last.resolve(), last.answer());
        var answer = post(
                "/direct",
                Map.of("SAMLRequest", request, "RelayState", field(departure, "RelayState"), "persona", persona));
        return JSON.readTree(answer).get("SAMLart").asText();
    }

    private static String field(Departure departure, String name) {
        return departure.fields().getOrDefault(name, "");
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(broker.address() + path))
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the broker answers " + answer.statusCode() + " at " + path + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        broker.close();
        ours.stop(0);
        database.close();
    }
}
