// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingLogboek;
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
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.register.Grenzen;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.store.JpaBerichtnummers;
import nl.bidn.product.wlzregistertoets.store.JpaLijstStores;
import nl.bidn.product.wlzregistertoets.store.JpaRaadplegingStore;
import nl.bidn.product.wlzregistertoets.store.JpaToezichtStore;
import nl.bidn.product.wlzregistertoets.store.RegisterStores;

/** The product on a real database, with a register of three people, two municipalities and people of theirs. */
public final class Fixture {
    private static final Map<Engine, Opened> OPENED = new EnumMap<>(Engine.class);
    private static final List<String> TABLES = List.of(
            "raadpleging",
            "toezichtstand",
            "gebruikssignaal",
            "berichtnummer",
            "lijst",
            "lijst_deel",
            "signaal",
            "signaal_client",
            "signaal_melding");

    private static final class Opened {
        private final TestDatabase database;
        private final JpaRaadplegingStore raadplegingen;
        private final RegisterStores registers;
        private final JpaToezichtStore toezicht;
        private final JpaBerichtnummers berichtnummers;
        private final JpaLijstStores lijsten;

        Opened(Engine engine) {
            database = engine.open();
            EntityManager em = database.unit("wlz-registertoets", Fixture.class.getClassLoader());
            raadplegingen = new JpaRaadplegingStore(em);
            toezicht = new JpaToezichtStore(em);
            registers = new RegisterStores(em);
            berichtnummers = new JpaBerichtnummers(em);
            lijsten = new JpaLijstStores(em);
        }
    }

    public static final Organisation STAD = TestCaller.municipality("GM9901");
    public static final Organisation DAM = TestCaller.municipality("GM9902");
    public static final ProductId ID = new ProductId("wlz-registertoets");

    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    public final RecordingAudit audit = new RecordingAudit();
    public final RecordingLogboek logboek = new RecordingLogboek();
    public final RecordingNotices notices = new RecordingNotices();
    public final TestSettings settings = new TestSettings();
    public final VastRegister register = new VastRegister();
    public final TestCalendar kalender = new TestCalendar();
    public final TestDatabase database;
    public final TestTasks tasks;
    public final Portal portal;
    public final JpaRaadplegingStore store;
    public final JpaBerichtnummers berichtnummers;
    public final JpaToezichtStore toezicht;
    public final Toetsen toetsen;
    public final WlzRegistertoetsProduct product;

    /** An empty product on the one database of this kind that the JVM has. */
    public Fixture(Engine engine) {
        Opened opened = OPENED.computeIfAbsent(engine, Opened::new);
        database = opened.database;
        store = opened.raadplegingen;
        berichtnummers = opened.berichtnummers;
        toezicht = opened.toezicht;
        database.sql().call(Fixture::empty);
        tasks = new TestTasks(database.transactions(), clock);
        portal = new Portal(
                database.transactions(),
                database.vault("wlz-registertoets"),
                database.secrecy("wlz-registertoets"),
                audit,
                logboek,
                notices,
                tasks,
                settings,
                TestDirectory.of(STAD, DAM),
                new TestParticipation(Set.of(STAD.id(), DAM.id())),
                clock);
        var doelen = new Doelconfiguratie(Doelen.STANDAARD);
        toetsen = new Toetsen(register, store, new Vraagcontrole(doelen.doelen()), portal);
        product = new WlzRegistertoetsProduct(
                register,
                opened.registers,
                new Registerconfiguratie(Grenzen.GEWOON),
                store,
                store,
                opened.toezicht,
                berichtnummers,
                opened.lijsten,
                doelen,
                portal.transactions(),
                portal.vault(),
                portal.secrecy(),
                audit,
                logboek,
                notices,
                portal.tasks(),
                settings,
                portal.directory(),
                portal.participation(),
                kalender,
                clock);
    }

    /** Who looks up: the role gebruiker. */
    public static TestCaller gebruiker(String id, Organisation... organisations) {
        return TestCaller.person(id).with("raadplegen", organisations).with("verantwoorden", organisations);
    }

    /** Who sets: the role productbeheerder. */
    public static TestCaller beheerder(String id, Organisation... organisations) {
        return TestCaller.person(id).with("instellen", organisations).with("verantwoorden", organisations);
    }

    public static TestRequest request(TestCaller caller, Organisation... organisations) {
        return TestRequest.of(caller, BundleTexts.dutch(WlzRegistertoetsProduct.class), organisations);
    }

    public Tab tab(String path) {
        return product.tabs().stream()
                .filter(tab -> tab.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    public Job job(String name) {
        return product.jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("DELETE FROM wlz_registertoets." + table);
            }
            return true;
        }
    }
}
