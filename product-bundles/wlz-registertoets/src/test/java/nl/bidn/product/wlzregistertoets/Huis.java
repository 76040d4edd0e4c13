// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.store.JpaLijstStores;

/** Lists and signals on a real database and vault, with two municipalities and a register in memory. */
public final class Huis implements AutoCloseable {
    public static final Organisation STAD = TestCaller.municipality("GM9901");
    public static final Organisation DAM = TestCaller.municipality("GM9902");
    public static final Doelen DOELEN = new Doelen(List.of(
            new Doelen.Doel("wmo-aanvraag", "Aanvraag voor de Wmo", "Wmo 2015"),
            new Doelen.Doel("wmo-signaal", "Signalen over Wmo-clienten", "Wmo 2015")));

    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00.123Z");
    public final RecordingAudit audit = new RecordingAudit();
    public final NepRegister register = new NepRegister();
    public final TestDatabase database;
    public final Stroomstoring stroom;
    public final NepVerantwoording verantwoording;
    public final NepMeldingen notices;
    public final TestTasks tasks;
    public final Portal portal;
    public final JpaLijstStores stores;
    public final Reeks reeks;
    private volatile Set<OrganisationId> doenMee = Set.of(STAD.id(), DAM.id());

    public Huis(TestDatabase.Engine engine) {
        database = engine.open();
        stores = new JpaLijstStores(database.unit("wlz-registertoets", Huis.class.getClassLoader()));
        stroom = new Stroomstoring(database.transactions());
        verantwoording = new NepVerantwoording(database.transactions());
        notices = new NepMeldingen(database.transactions());
        tasks = new TestTasks(database.transactions(), clock);
        portal = portal(stroom);
        reeks = reeks(portal);
    }

    /** For work on several threads at once. */
    public Portal portaalZonderStroomstoring() {
        return portal(database.transactions());
    }

    private Portal portal(Transactions transactions) {
        Participation participation = (product, organisation) -> doenMee.contains(organisation);
        return new Portal(
                transactions,
                database.vault("wlz-registertoets"),
                database.secrecy("wlz-registertoets"),
                audit,
                verantwoording,
                notices,
                tasks,
                new TestSettings(),
                TestDirectory.of(STAD, DAM),
                participation,
                clock);
    }

    private Reeks reeks(Portal van) {
        var toetsen = new Toetsen(register, verantwoording, new Vraagcontrole(DOELEN), van);
        return new Reeks(register, verantwoording, toetsen, van);
    }

    /** Lists and signals as the front door puts them together. */
    public Lijstdeel onderdelen() {
        return new Lijstdeel(stores, DOELEN, reeks, (caller, organisation, address) -> Optional.empty(), portal);
    }

    public void doenMee(Organisation... organisaties) {
        doenMee = Set.of(
                java.util.Arrays.stream(organisaties).map(Organisation::id).toArray(OrganisationId[]::new));
    }

    public static TestCaller gebruiker(String id, Organisation... organisaties) {
        return TestCaller.person(id).with("raadplegen", organisaties);
    }

    public static Indicatie indicatie(WlzStatus status) {
        return new Indicatie(status, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 15), null);
    }

    /** How many files are in the vault. */
    public int kluisbestanden() {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT COUNT(*) FROM portal.vault_file")) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }

    /** Only what works in the background. */
    public record Werkers(List<Worker> workers, List<Job> jobs) implements Product {
        public Werkers(Worker... workers) {
            this(List.of(workers), List.of());
        }

        @Override
        public ProductId id() {
            return new ProductId("wlz-registertoets");
        }

        @Override
        public Domain domain() {
            return Domain.ZORG;
        }
    }
}
