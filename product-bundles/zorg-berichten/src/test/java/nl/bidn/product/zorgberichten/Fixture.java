// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestConfiguration;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.product.zorgberichten.endpoint.StufGemeentesysteem;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Partners;
import nl.bidn.product.zorgberichten.service.Portal;
import nl.bidn.product.zorgberichten.service.Uitgaand.Bestand;
import nl.bidn.product.zorgberichten.store.JpaStores;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/** The hub on a real database and vault, with two municipalities, people and a partner. */
public final class Fixture implements AutoCloseable {
    public static final Organisation STAD = TestCaller.municipality("GM9901");
    public static final Organisation DAM = TestCaller.municipality("GM9902");
    public static final Organisation GONE = new Organisation(
            new OrganisationId("GM9904"),
            OrganisationType.GEMEENTE,
            "Opgeheven",
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2026, 1, 1),
            STAD.id());
    public static final Adres AANBIEDER = Adres.aanbieder("99990001");

    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00.123Z");
    public final RecordingAudit audit = new RecordingAudit();
    public final RecordingNotices notices = new RecordingNotices();
    public final TestSettings settings = new TestSettings();
    public final Deque<Task> asked = new ArrayDeque<>();
    /** When each piece is due. */
    public final Map<String, java.time.Instant> due = new HashMap<>();

    public final FakePartner partner = new FakePartner();
    /** What the system of the municipality answers. */
    public FakeOutgoing.Partner systeem = sent -> FakeOutgoing.answer(202, "");

    public final FakeOutgoing outgoing =
            FakeOutgoing.with(sent -> systeem.answer(sent)).refusing("portaal.test");
    public final TestDatabase database;
    public final JpaStores stores;
    public final Portal portal;
    public final Hub hub;

    public Fixture(TestDatabase.Engine engine) {
        this(engine, TestConfiguration.sandbox());
    }

    public Fixture(TestDatabase.Engine engine, TestConfiguration configuration) {
        database = engine.open();
        stores = new JpaStores(database.unit("zorg-berichten", Fixture.class.getClassLoader()));
        portal = new Portal(
                database.transactions(),
                database.vault("zorg-berichten"),
                new Asked(),
                notices,
                settings,
                audit,
                TestDirectory.of(STAD, DAM, GONE),
                new TestParticipation(Set.of(STAD.id(), DAM.id())),
                new TestCalendar(),
                configuration,
                clock,
                outgoing);
        var partners = new Partners();
        partners.kwam(partner);
        var keuring = Sets.keuring();
        hub = new Hub(stores, () -> keuring, partners, new StufGemeentesysteem(outgoing), portal);
    }

    /** The component that puts the rooms together, on the same database. */
    public Berichtenhub berichtenhub() {
        return new Berichtenhub(hub, clock);
    }

    /** Staff who may exchange for these municipalities. */
    public static TestCaller gebruiker(String id, Organisation... organisations) {
        return TestCaller.person(id).with("uitwisselen", organisations).with("fouten-zien", organisations);
    }

    public Bericht leverAan(Dienst dienst, Organisation gemeente, String naam, byte[] bytes) {
        try {
            return hub.uitgaand()
                    .neemAan(
                            gebruiker("anja", gemeente),
                            dienst,
                            gemeente.id(),
                            new Bestand("samen", naam),
                            new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the database knows of it now. */
    public Bericht nu(Bericht bericht) {
        return database.transactions()
                .call(() -> stores.berichten().find(bericht.organisation(), bericht.id()))
                .orElseThrow();
    }

    public String inhoud(Bericht bericht) {
        var out = new ByteArrayOutputStream();
        try {
            hub.ophalen().schrijf(bericht, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A message from an aanbieder to a municipality. */
    public Envelop heen(String functie, Organisation gemeente) {
        return new Envelop(
                Envelop.Soort.HEEN,
                AANBIEDER,
                Adres.gemeente(gemeente.id().value().substring(2)),
                UUID.randomUUID().toString(),
                java.util.Optional.empty(),
                functie,
                "0003",
                "0002",
                clock.instant());
    }

    /** The retour of an aanbieder on a message of a municipality. */
    public Envelop retour(String functie, Envelop op) {
        return new Envelop(
                Envelop.Soort.RETOUR,
                /* zender= */ op.ontvanger(),
                /* ontvanger= */ op.zender(),
                UUID.randomUUID().toString(),
                java.util.Optional.of(op.referentienummer()),
                functie,
                op.functieVersie(),
                op.functieSubversie(),
                clock.instant());
    }

    /** Does all work that was asked and is due. */
    public List<Worker.Result> werk() {
        var results = new java.util.ArrayList<Worker.Result>();
        java.util.Optional<Task> next = neem();
        while (next.isPresent()) {
            Task task = next.get();
            for (Worker worker : hub.workers()) {
                if (task.subject().startsWith(worker.name() + " ")) {
                    results.add(work(worker, task));
                }
            }
            next = neem();
        }
        return results;
    }

    private java.util.Optional<Task> neem() {
        var found = asked.stream()
                .filter(task -> !clock.instant()
                        .isBefore(due.getOrDefault(task.organisation() + " " + task.subject(), clock.instant())))
                .findFirst();
        found.ifPresent(task -> {
            asked.remove(task);
            due.remove(task.organisation() + " " + task.subject());
        });
        return found;
    }

    private static Worker.Result work(Worker worker, Task task) {
        try {
            return worker.work(new Task(
                    task.organisation(), task.subject().substring(worker.name().length() + 1), 1, task.asked()));
        } catch (Exception e) {
            return new Worker.Result.Again(e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /** Another node on the same database. */
    public static final class Node {
        private final Fixture house;
        private final Hub hub;

        public Node(Fixture house) {
            this.house = house;
            var keuring = Sets.keuring();
            this.hub = new Hub(
                    house.stores, () -> keuring, new Partners(), new StufGemeentesysteem(house.outgoing), house.portal);
        }

        public void komt(String functie, Organisation gemeente, byte[] bytes) {
            try {
                hub.inkomend().neemAan(house.heen(functie, gemeente), new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Keeps what is asked, with the worker before the subject. */
    private final class Asked implements Tasks {
        @Override
        public void ask(String worker, OrganisationId organisation, String subject) {
            ask(worker, organisation, subject, clock.instant());
        }

        @Override
        public void ask(String worker, OrganisationId organisation, String subject, java.time.Instant notBefore) {
            database.transactions().afterCommit(() -> later(worker + " " + subject, organisation, notBefore));
        }

        /** A piece that waits is asked once, at the earlier of both times. */
        private void later(String piece, OrganisationId organisation, java.time.Instant notBefore) {
            String key = organisation + " " + piece;
            due.merge(key, notBefore, (a, b) -> a.isBefore(b) ? a : b);
            if (asked.stream().noneMatch(task -> key.equals(task.organisation() + " " + task.subject()))) {
                asked.add(new Task(organisation, piece, 1, clock.instant()));
            }
        }

        @Override
        public void drop(String worker, OrganisationId organisation, String subject) {}
    }
}
