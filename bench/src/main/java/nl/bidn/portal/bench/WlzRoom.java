// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.Logboek;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.audit.Sealer;
import nl.bidn.portal.identity.logboek.Processings;
import nl.bidn.portal.identity.store.AuditStore;
import nl.bidn.portal.identity.store.ProcessingStore;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.register.Grenzen;
import nl.bidn.product.wlzregistertoets.service.register.LaadRegister;
import nl.bidn.product.wlzregistertoets.service.register.Levering;
import nl.bidn.product.wlzregistertoets.service.register.RegisterKopie;
import nl.bidn.product.wlzregistertoets.service.register.Registerleveringen;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.store.JpaBerichtnummers;
import nl.bidn.product.wlzregistertoets.store.JpaRaadplegingStore;
import nl.bidn.product.wlzregistertoets.store.RegisterStores;
import nl.bidn.product.wlzregistertoets.web.RaadplegenTab;

/**
 * The register and its look-ups on a real database, with the lines of the audit and of the Logboek in its tables. Those of the audit are
 * sealed when the bench says so, so that nobody pays for the lines of another.
 */
final class WlzRoom implements AutoCloseable {
    static final Organisation STAD = TestCaller.municipality("GM9901");
    static final String PRODUCT = "wlz-registertoets";

    private static final Organisation CIZ = new Organisation(
            new OrganisationId("CIZ"), OrganisationType.KETENPARTNER, "CIZ", LocalDate.of(2000, 1, 1), null, null);
    private static final Doelen PURPOSES = Doelen.lees(Doelen.STANDAARD);
    private static final Vraagcontrole CONTROL = new Vraagcontrole(PURPOSES);
    private static final TestCaller DELIVERS =
            TestCaller.system("00000099000000002000").with("leveren", CIZ);

    final TestDatabase database;
    final LookUps ours;
    /** The same, but for the register. */
    final LookUps constantRegister;
    /** Answers a constant too, and nobody knows that it did. */
    final Tab pageWithoutRecords;

    private final Clock clock = Clock.systemUTC();
    private final RegisterStores stores;
    private final Portal portal;
    private final Sealer sealer;

    WlzRoom(TestDatabase opened) {
        database = opened;
        var loader = WlzRoom.class.getClassLoader();
        var identity = database.unit("identity", loader);
        var em = database.unit(PRODUCT, loader);
        var lines = new AuditStore(identity);
        var audit = new AuditLines(lines, database.secrets(), database.transactions(), clock);
        sealer = new Sealer(lines, database.secrets(), database.transactions());
        portal = new Portal(
                database.transactions(),
                database.vault(PRODUCT),
                database.secrecy(PRODUCT),
                new AuditTable(PRODUCT, audit),
                new Processed(new Processings(new ProcessingStore(identity), database.secrets())),
                new RecordingNotices(),
                new TestTasks(database.transactions(), clock),
                new TestSettings(),
                TestDirectory.of(STAD),
                new TestParticipation(Set.of(STAD.id())),
                clock);
        stores = new RegisterStores(em);
        var constant = new WlzConstant(clock.instant());
        ours = lookUps(em, new RegisterKopie(stores.register(), Grenzen.GEWOON, portal.secrecy(), clock));
        constantRegister = lookUps(em, constant);
        pageWithoutRecords =
                new RaadplegenTab(new Toetsen(constant, lookUps -> {}, CONTROL, withoutRecords()), PURPOSES);
    }

    /** Looking up in one register, by systems and by people; each of it leaves its lines. */
    record LookUps(Systeemtoets systems, Tab page) {}

    private LookUps lookUps(EntityManager em, Register register) {
        var toetsen = new Toetsen(register, new JpaRaadplegingStore(em), CONTROL, portal);
        return new LookUps(
                new Systeemtoets(
                        toetsen,
                        CONTROL,
                        (caller, organisation, address) -> Optional.empty(),
                        new JpaBerichtnummers(em),
                        portal),
                new RaadplegenTab(toetsen, PURPOSES));
    }

    private Portal withoutRecords() {
        return new Portal(
                portal.transactions(),
                portal.vault(),
                portal.secrecy(),
                (caller, action, outcome, organisation, detail) -> {},
                processings -> {},
                portal.notices(),
                portal.tasks(),
                portal.settings(),
                portal.directory(),
                portal.participation(),
                clock);
    }

    /** As the core has it. */
    private record Processed(Processings processings) implements Logboek {
        @Override
        public void record(List<Dataverwerking> lines) {
            processings.add(PRODUCT, lines);
        }

        @Override
        public void recordEach(List<Dataverwerking> lines) {
            processings.addEach(PRODUCT, lines);
        }
    }

    /** The whole way of a delivery but the line: in the vault, and then loaded. */
    void deliver(String id, int persons) throws IOException {
        send(id, persons);
        load(id);
    }

    /** It is there as a whole, and not yet loaded. */
    void send(String id, int persons) throws IOException {
        var deliveries = new Registerleveringen(stores.leveringen(), portal);
        deliveries.begin(DELIVERS, id);
        deliveries.deel(DELIVERS, id, 1, false, new WlzFile(clock.instant(), persons));
        deliveries.sluit(DELIVERS, id, 1);
    }

    void load(String id) throws IOException {
        new LaadRegister(stores.register(), stores.leveringen(), Grenzen.GEWOON, version -> {}, portal)
                .work(new Task(CIZ.id(), id, 1, clock.instant()));
        var levering = new Registerleveringen(stores.leveringen(), portal)
                .overzicht(DELIVERS, id)
                .orElseThrow();
        if (levering.levering().staat() != Levering.Staat.GELADEN) {
            throw new IllegalStateException("not loaded: " + levering.fouten());
        }
    }

    /** Seals all lines that wait, as the portal does once a second; answers how many. */
    int seal() {
        return sealer.seal();
    }

    /** How many lines each look-up left. */
    List<Integer> lines() {
        return List.of(
                count("SELECT COUNT(*) FROM wlz_registertoets.raadpleging"),
                count("SELECT COUNT(*) FROM wlz_registertoets.berichtnummer"));
    }

    private int count(String query) {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
