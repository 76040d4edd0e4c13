// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.clockwork.WorkQueue.WorkerLine;
import nl.bidn.portal.clockwork.fake.FakeCrew;
import nl.bidn.portal.clockwork.store.TaskStore;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many who ask for few pieces, and many hands: whatever happens in between, the last word of each piece is worked on. */
@Timeout(120)
class CrowdTest {
    private static final OrganisationId TOWN = new OrganisationId("GM9901");
    private static final int SUBJECTS = 7;
    private static final int ASKERS = 4;
    private static final int ROUNDS = 60;

    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    /** What was last committed for a subject, and what its worker last saw when it began. */
    private final Map<String, AtomicInteger> said = new ConcurrentHashMap<>();

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final Set<String> working = ConcurrentHashMap.newKeySet();
    private final AtomicInteger clashes = new AtomicInteger();

    private Result work(Task task) {
        if (!working.add(task.subject())) {
            clashes.incrementAndGet();
        }
        int heard = word(task.subject()).get();
        seen.put(task.subject(), heard);
        working.remove(task.subject());
        return heard % 5 == 0
                ? new Result.Again("later")
                : heard % 7 == 0 ? new Result.Aside("nooit") : new Result.Done();
    }

    private AtomicInteger word(String subject) {
        return said.computeIfAbsent(subject, s -> new AtomicInteger());
    }

    /** Asks in one order, as whoever locks several rows does. */
    private Callable<Integer> asker(TestDatabase database, Node node, int seed) {
        Random random = new Random(seed);
        return () -> {
            for (int round = 0; round < ROUNDS; round++) {
                database.transactions().run(() -> {
                    random.ints(3, 0, SUBJECTS).distinct().sorted().forEach(i -> {
                        node.tasks().ask("doorsturen", TOWN, "m-" + i);
                        word("m-" + i).incrementAndGet();
                    });
                });
            }
            return ROUNDS;
        };
    }

    @ParameterizedTest
    @EnumSource
    void theLastWordIsWorkedOnAndNoPieceIsDoneTwiceAtOnce(Engine engine) throws Exception {
        try (TestDatabase database = engine.open()) {
            database.unit("clockwork", TaskStore.class.getClassLoader());
            // Derby has one node
            List<Node> nodes = engine == Engine.DERBY
                    ? List.of(new Node(database, clock, "one", "a"))
                    : List.of(new Node(database, clock, "one", "a"), new Node(database, clock, "two", "b"));
            for (Node node : nodes) {
                node.runner().came(new FakeCrew("doorsturen", 4, this::work));
            }
            List<Callable<Integer>> askers = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                askers.add(asker(database, nodes.get(i % nodes.size()), i));
            }
            Together.run(askers);
            settle(nodes);
            assertThat(clashes).hasValue(0);
            said.forEach((subject, last) -> assertThat(seen).as(subject).containsEntry(subject, last.get()));
            for (Node node : nodes) {
                node.stop();
            }
        }
    }

    /** Until nothing waits any more; what is tried again and again is aside after three days. */
    private void settle(List<Node> nodes) throws InterruptedException {
        WorkerLine line;
        do {
            for (Node node : nodes) {
                node.await();
                node.beat();
            }
            clock.forward(Duration.ofHours(1));
            line = nodes.get(0).runner().workers().get(0);
        } while (line.waiting() > 0);
    }
}
