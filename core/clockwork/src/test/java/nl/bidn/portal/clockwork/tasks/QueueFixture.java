// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.clockwork.WorkQueue.WorkerLine;
import nl.bidn.portal.clockwork.fake.FakeCrew;
import nl.bidn.portal.clockwork.store.TaskStore;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A queue on one database for all tests of a class, which begin with one node and nothing asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueueFixture {
    static final OrganisationId TOWN = new OrganisationId("GM9901");
    static final Result DONE = new Result.Done();
    static final Result LATER = new Result.Again("nog niet klaar");
    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    final FixedClock clock = FixedClock.at(START.toString());
    final List<Task> tried = new CopyOnWriteArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    TestDatabase database;
    Node node;

    abstract TestDatabase open();

    @BeforeAll
    void create() {
        database = open();
        database.unit("clockwork", TaskStore.class.getClassLoader());
    }

    @BeforeEach
    void start() {
        clock.moveTo(START);
        tried.clear();
        node = node("one", "first");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Node each : nodes) {
            each.stop();
        }
        nodes.clear();
        Pieces.removeAll(database);
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    Node node(String name, String life) {
        Node made = new Node(database, clock, name, life);
        nodes.add(made);
        return made;
    }

    /** A worker that notes each try before it does what it is told. */
    FakeCrew crew(FakeCrew.Work work) {
        return new FakeCrew("doorsturen", 2, task -> {
            tried.add(task);
            return work.on(task);
        });
    }

    FakeCrew given(FakeCrew.Work work) throws InterruptedException {
        FakeCrew crew = crew(work);
        node.runner().came(crew);
        node.await();
        return crew;
    }

    void ask(String subject) {
        database.transactions().run(() -> node.tasks().ask("doorsturen", TOWN, subject));
    }

    void ask(String subject, Instant notBefore) {
        database.transactions().run(() -> node.tasks().ask("doorsturen", TOWN, subject, notBefore));
    }

    void drop(String subject) {
        database.transactions().run(() -> node.tasks().drop("doorsturen", TOWN, subject));
    }

    WorkerLine line() {
        return node.runner().workers().get(0);
    }

    List<String> subjects() {
        return tried.stream().map(Task::subject).toList();
    }
}
