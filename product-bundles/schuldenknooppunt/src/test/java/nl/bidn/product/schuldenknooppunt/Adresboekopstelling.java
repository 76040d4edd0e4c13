// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhookdienst;
import nl.bidn.product.schuldenknooppunt.store.AdresboekStores;
import nl.bidn.product.schuldenknooppunt.store.KoppelStores;

/** Participants on a real database: a municipality, two creditors, and BIDN with its servicedesk. */
public final class Adresboekopstelling {
    public static final Organisation STAD = TestCaller.municipality("GM9901");
    public static final Organisation WATER = organisatie("SE-WATER", OrganisationType.SCHULDEISER, "Waterbedrijf Één");
    public static final Organisation BANK = organisatie("SE-BANK", OrganisationType.SCHULDEISER, "Bank Twee");
    public static final Organisation BIDN = organisatie("BIDN", OrganisationType.BIDN, "BIDN");
    public static final ProductId ID = new ProductId("schuldenknooppunt");

    private static final Map<Engine, Opened> OPENED = new EnumMap<>(Engine.class);
    private static final List<String> TABLES = List.of(
            "deelnemer",
            "deelnemer_module",
            "aanvraag",
            "sleutel",
            "contactpersoon",
            "mailabonnement",
            "webhook",
            "bezorging");

    private record Opened(TestDatabase database, EntityManager unit) {
        static Opened open(Engine engine) {
            TestDatabase database = engine.open();
            return new Opened(database, database.unit("schuldenknooppunt", Adresboekopstelling.class.getClassLoader()));
        }
    }

    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    public final RecordingAudit audit = new RecordingAudit();
    public final RecordingNotices notices = new RecordingNotices();
    public final TestDatabase database;
    public final AdresboekStores stores;
    public final KoppelStores koppelStores;
    public final Portal portal;
    public final TestTasks tasks;
    public final Boeksoorten soorten = new Boeksoorten();
    public final Webhookdienst webhooks;
    private final Adresboekdeel deel;
    /** The same on another node. */
    private final Adresboekdeel buur;

    public Adresboekopstelling(Engine engine) {
        this(engine, false);
    }

    /** @param meteen whether modules are granted at once */
    public Adresboekopstelling(Engine engine, boolean meteen) {
        this(engine, meteen, FakeOutgoing.with(sent -> FakeOutgoing.answer(200, "")));
    }

    public Adresboekopstelling(Engine engine, Outgoing outgoing) {
        this(engine, false, outgoing);
    }

    private Adresboekopstelling(Engine engine, boolean meteen, Outgoing outgoing) {
        Opened opened = OPENED.computeIfAbsent(engine, Opened::open);
        database = opened.database();
        stores = new AdresboekStores(opened.unit());
        koppelStores = new KoppelStores(opened.unit());
        database.sql().call(Adresboekopstelling::leeg);
        tasks = new TestTasks(database.transactions(), clock);
        portal = new Portal(
                database.transactions(),
                database.vault("schuldenknooppunt"),
                database.secrecy("schuldenknooppunt"),
                audit,
                notices,
                tasks,
                outgoing,
                new TestSettings(),
                TestDirectory.of(STAD, WATER, BANK, BIDN),
                new TestParticipation(Set.of(STAD.id(), WATER.id(), BANK.id())),
                new TestCalendar(),
                clock);
        webhooks = webhooks(opened.unit(), portal);
        deel = new Adresboekdeel(stores, soorten, () -> meteen, webhooks, portal);
        buur = new Adresboekdeel(stores, soorten, () -> meteen, webhooks(opened.unit(), portal), portal);
    }

    static Webhookdienst webhooks(EntityManager unit, Portal portal) {
        var stores = new KoppelStores(unit);
        return Webhookdienst.van(stores.webhooks(), stores.bezorgingen(), portal);
    }

    private static Organisation organisatie(String code, OrganisationType type, String naam) {
        return new Organisation(new OrganisationId(code), type, naam, LocalDate.of(2000, 1, 1), null, null);
    }

    /** With all but BIDN connected. */
    public Adresboekopstelling aangesloten() {
        List.of(STAD, WATER, BANK).forEach(deel::sluitAan);
        return this;
    }

    /** As if asked for and granted. */
    public void heeft(Organisation organisatie, Module module) {
        TestCaller wie = beheerder("bea", organisatie);
        deel.deelnemers().vraagModule(wie, organisatie.id(), module, "");
        deel.deelnemers().aanvragen(wie, organisatie.id()).stream()
                .filter(aanvraag -> aanvraag.isOpen())
                .forEach(
                        aanvraag -> deel.servicedesk().kenToe(servicedesk("sam"), organisatie.id(), aanvraag.id(), ""));
    }

    public static TestCaller gebruiker(String id, Organisation... organisaties) {
        return TestCaller.person(id).with("berichten", organisaties).with("inzien", organisaties);
    }

    public static TestCaller beheerder(String id, Organisation... organisaties) {
        return TestCaller.person(id).with("beheren", organisaties).with("inzien", organisaties);
    }

    public static TestCaller servicedesk(String id) {
        return TestCaller.person(id).with("toekennen", BIDN);
    }

    public static TestRequest request(TestCaller caller, Organisation... organisaties) {
        return TestRequest.of(caller, BundleTexts.dutch(SchuldenknooppuntProduct.class), organisaties);
    }

    public static TestRequest english(TestCaller caller, Organisation... organisaties) {
        return TestRequest.of(caller, BundleTexts.english(SchuldenknooppuntProduct.class), organisaties);
    }

    public Tab tab(String path) {
        return Stream.concat(deel.tabs().stream(), deel.beheer().tabs().stream())
                .filter(tab -> tab.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** Has the workers do what is due. */
    public List<TestTasks.Ran> werk() {
        return tasks.runAll(new Product() {
            @Override
            public ProductId id() {
                return ID;
            }

            @Override
            public Domain domain() {
                return Domain.SCHULDEN;
            }

            @Override
            public List<Contribution> parts() {
                return delen();
            }
        });
    }

    /** For systems. */
    public List<Endpoint> endpoints() {
        return Contribution.all(delen(), Contribution::endpoints);
    }

    private List<Contribution> delen() {
        return List.of(deel, new Webhookdeel(webhooks, deel.adresboek()));
    }

    public Diensten diensten() {
        return new Diensten(deel);
    }

    public Diensten buur() {
        return new Diensten(buur);
    }

    private static boolean leeg(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("DELETE FROM schuldenknooppunt." + table);
            }
            return true;
        }
    }
}
