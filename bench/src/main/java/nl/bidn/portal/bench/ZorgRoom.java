// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.clockwork.store.TaskClaims;
import nl.bidn.portal.clockwork.store.TaskStore;
import nl.bidn.portal.clockwork.store.WorkerKey;
import nl.bidn.portal.clockwork.tasks.TaskRunner;
import nl.bidn.portal.products.fake.PlainProduct;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestConfiguration;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.product.zorgberichten.endpoint.StufGemeentesysteem;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Partners;
import nl.bidn.product.zorgberichten.service.Portal;
import nl.bidn.product.zorgberichten.service.Uitgaand.Bestand;
import nl.bidn.product.zorgberichten.store.JpaStores;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Ketenpartner;

/**
 * The hub on a real database, vault and queue, with a partner that reads what it gets and says yes. All but the doors: no
 * network is in the figures. The audit is kept in no table here.
 */
final class ZorgRoom implements AutoCloseable {
    static final Organisation STAD = TestCaller.municipality("GM9901");
    static final String AANBIEDER = "99990001";

    private static final ProductId PRODUCT = new ProductId("zorg-berichten");
    private static final TestCaller CALLER = TestCaller.person("bench").with("uitwisselen", STAD);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(5);
    /** Not so often that the queue is slower for being looked at. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    final TestDatabase database;
    private final TaskStore tasks;
    private final TaskRunner runner;
    private final Hub hub;

    ZorgRoom(Engine engine, Keuring keuring) {
        this(opened(engine), keuring);
    }

    ZorgRoom(TestDatabase opened, Keuring keuring) {
        this(opened, keuring, new ReadingPartner(referentienummer -> {}), Path.of("target"));
    }

    /** Derby on disk: a million messages do not fit in memory. */
    private static TestDatabase opened(Engine engine) {
        return engine == Engine.POSTGRESQL ? engine.open() : TestDatabase.derby(folder());
    }

    /** An empty one, for a Derby. */
    static Path folder() {
        try {
            Files.createDirectories(Bench.WORK);
            return Files.createTempDirectory(Bench.WORK, "zorg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param folder tells this node from others */
    ZorgRoom(TestDatabase opened, Keuring keuring, Ketenpartner partner, Path folder) {
        database = opened;
        var loader = ZorgRoom.class.getClassLoader();
        database.unit("clockwork", loader);
        var stores = new JpaStores(database.unit("zorg-berichten", loader));
        var clock = Clock.systemUTC();
        tasks = new TaskStore(database.sql());
        runner = new TaskRunner(
                tasks,
                new TaskClaims(database.sql()),
                database.transactions(),
                clock,
                TestEnvironment.sandbox().in(folder));
        var portal = new Portal(
                database.transactions(),
                database.vault(PRODUCT.value()),
                new Asked(),
                new RecordingNotices(),
                new TestSettings(),
                (caller, action, outcome, organisation, detail) -> {},
                TestDirectory.of(STAD),
                new TestParticipation(Set.of(STAD.id())),
                new TestCalendar(),
                TestConfiguration.sandbox(),
                clock,
                FakeOutgoing.unreachable());
        var partners = new Partners();
        partners.kwam(partner);
        hub = new Hub(stores, () -> keuring, partners, new StufGemeentesysteem(portal.outgoing()), portal);
    }

    /** A file of the page Aanleveren. */
    Bericht upload(byte[] message) throws IOException {
        var bericht = hub.uitgaand()
                .neemAan(
                        CALLER,
                        Dienst.IWMO,
                        STAD.id(),
                        new Bestand("bench", "bench.xml"),
                        new ByteArrayInputStream(message));
        if (bericht.afwijzing().isPresent()) {
            throw new IllegalStateException("refused: " + bericht.afwijzing());
        }
        return bericht;
    }

    /** A message of an aanbieder. */
    void receive(String functie, InputStream message) throws IOException {
        var envelop = new Envelop(
                Envelop.Soort.HEEN,
                Adres.aanbieder(AANBIEDER),
                Adres.gemeente("9901"),
                UUID.randomUUID().toString(),
                Optional.empty(),
                functie,
                "0003",
                "0002",
                Instant.now());
        var answer = hub.inkomend().neemAan(envelop, message);
        if (!(answer instanceof Aanname.Ontvangen)) {
            throw new IllegalStateException("refused: " + answer);
        }
    }

    /** A message of the municipality's own system. */
    Aanname offer(String referentienummer, byte[] message) throws IOException {
        return hub.uitgaand().neemAan(CALLER, STAD.id(), referentienummer, new ByteArrayInputStream(message));
    }

    /** From now on the queue is worked on as in a portal. */
    void work() {
        runner.came(new Running());
        runner.start();
    }

    /** Has the queue do all that waits, and returns when it is empty. */
    void handOver() {
        var product = new Running();
        runner.came(product);
        var end = System.nanoTime() + MOST_PATIENCE.toNanos();
        while (waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the queue does not get empty");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        runner.went(product);
    }

    /** How many messages of the bench the partner has. */
    int handedOver() {
        return count("SELECT COUNT(*) FROM zorg_berichten.bericht WHERE kanaal <> 'BENCH' AND staat = 'DOORGESTUURD'");
    }

    /** The one number that a query gives. */
    int count(String query) {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private long waiting() {
        return database.transactions().call(tasks::counts).stream()
                .mapToLong(TaskStore.Count::waiting)
                .sum();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Rows of the real queue; the bench says when it begins. */
    private final class Asked implements Tasks {
        @Override
        public void ask(String worker, OrganisationId organisation, String subject) {
            ask(worker, organisation, subject, Instant.now());
        }

        @Override
        public void ask(String worker, OrganisationId organisation, String subject, Instant notBefore) {
            tasks.ask(new WorkerKey(PRODUCT, worker), organisation, subject, Instant.now(), notBefore);
        }

        @Override
        public void drop(String worker, OrganisationId organisation, String subject) {
            tasks.drop(new WorkerKey(PRODUCT, worker), organisation, subject);
        }
    }

    /** The product as the queue sees it: work is done on the thread that asks. */
    private final class Running extends PlainProduct {
        Running() {
            super(PRODUCT);
        }

        @Override
        public List<NamedWorker> crew() {
            return hub.workers().stream()
                    .map(worker -> new NamedWorker(worker.name(), worker.atOnce(), worker))
                    .toList();
        }

        @Override
        public <T> T call(String what, Duration limit, Callable<T> work) {
            return callHere(what, work);
        }
    }
}
