// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.clockwork.store.TaskClaims;
import nl.bidn.portal.clockwork.store.TaskStore;
import nl.bidn.portal.clockwork.store.WorkerKey;
import nl.bidn.portal.clockwork.tasks.TaskRunner;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
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
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;

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

    final TestDatabase database;
    private final TaskStore tasks;
    private final TaskRunner runner;
    private final Hub hub;

    ZorgRoom(Engine engine, Keuring keuring) {
        this(opened(engine), keuring, new Reader(), Path.of("target"));
    }

    /** Derby on disk: a million messages do not fit in memory. */
    private static TestDatabase opened(Engine engine) {
        if (engine == Engine.POSTGRESQL) {
            return engine.open();
        }
        try {
            Files.createDirectories(Bench.WORK);
            return TestDatabase.derby(Files.createTempDirectory(Bench.WORK, "zorg"));
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
    Bericht upload(byte[] message) {
        try {
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
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message of an aanbieder. */
    void receive(String functie, InputStream message) {
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
        try {
            var answer = hub.inkomend().neemAan(envelop, message);
            if (!(answer instanceof Aanname.Ontvangen)) {
                throw new IllegalStateException("refused: " + answer);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
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
            LockSupport.parkNanos(1_000_000);
        }
        runner.went(product);
    }

    /** How many messages of the bench the partner has. */
    int handedOver() {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM zorg_berichten.bericht"
                            + " WHERE kanaal <> 'BENCH' AND staat = 'DOORGESTUURD'")) {
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

    /** Reads all of a message and keeps nothing. */
    private static final class Reader implements Ketenpartner {
        @Override
        public String naam() {
            return "bench";
        }

        @Override
        public boolean bereikt(Adres ontvanger, String functie) {
            return true;
        }

        @Override
        public Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException {
            try (var in = inhoud.open()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return new Overdracht.Aangenomen(envelop.referentienummer());
        }
    }

    /** The product as the queue sees it: work is done on the thread that asks. */
    private final class Running implements InstalledProduct {
        @Override
        public ProductId id() {
            return PRODUCT;
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public long bundleId() {
            return 1;
        }

        @Override
        public ProductState state() {
            return ProductState.ACTIEF;
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public Optional<Product> product() {
            return Optional.empty();
        }

        @Override
        public List<Tab> tabs() {
            return List.of();
        }

        @Override
        public List<Role> roles() {
            return List.of();
        }

        @Override
        public List<NamedWorker> crew() {
            return hub.workers().stream()
                    .map(worker -> new NamedWorker(worker.name(), worker.atOnce(), worker))
                    .toList();
        }

        @Override
        public Texts texts(Locale locale) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<URL> file(String path) {
            return Optional.empty();
        }

        @Override
        public <T> T call(String what, Duration limit, Callable<T> work) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
