// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.clockwork.WorkQueue.AsidePiece;
import nl.bidn.portal.clockwork.WorkQueue.WorkerLine;
import nl.bidn.portal.clockwork.fake.FakeCrew;
import nl.bidn.portal.clockwork.store.TaskStore;
import nl.bidn.portal.clockwork.store.WorkerKey;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TaskRunnerTest {
    private static final OrganisationId TOWN = new OrganisationId("GM9901");
    private static final Result DONE = new Result.Done();
    private static final Result LATER = new Result.Again("nog niet klaar");
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    @Nested
    class OnDerby extends Contract {
        @Override
        TestDatabase open() {
            return TestDatabase.derby();
        }
    }

    @Nested
    class OnPostgresql extends Contract {
        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Contract {
        private final FixedClock clock = FixedClock.at(START.toString());
        private final List<Task> tried = new CopyOnWriteArrayList<>();
        private final List<Node> nodes = new ArrayList<>();
        private TestDatabase database;
        private Node node;

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

        private Node node(String name, String life) {
            Node made = new Node(database, clock, name, life);
            nodes.add(made);
            return made;
        }

        /** A worker that notes each try before it does what it is told. */
        private FakeCrew crew(FakeCrew.Work work) {
            return new FakeCrew("doorsturen", 2, task -> {
                tried.add(task);
                return work.on(task);
            });
        }

        private FakeCrew given(FakeCrew.Work work) throws InterruptedException {
            FakeCrew crew = crew(work);
            node.runner().came(crew);
            node.await();
            return crew;
        }

        private void ask(String subject) {
            database.transactions().run(() -> node.tasks().ask("doorsturen", TOWN, subject));
        }

        private void ask(String subject, Instant notBefore) {
            database.transactions().run(() -> node.tasks().ask("doorsturen", TOWN, subject, notBefore));
        }

        private void drop(String subject) {
            database.transactions().run(() -> node.tasks().drop("doorsturen", TOWN, subject));
        }

        private WorkerLine line() {
            return node.runner().workers().get(0);
        }

        private List<String> subjects() {
            return tried.stream().map(Task::subject).toList();
        }

        @Test
        void doesWhatWasAskedAtOnceAndForgetsIt() throws Exception {
            given(task -> DONE);
            ask("m-1");
            node.await();
            node.beat();
            assertThat(tried).containsExactly(new Task(TOWN, "m-1", 1, START));
            assertThat(line()).isEqualTo(new WorkerLine(new ProductId("demo"), "doorsturen", true, 0, null, 0, 1, 0));
        }

        @Test
        void doesManyWithManyHands() throws Exception {
            given(task -> DONE);
            database.transactions().run(() -> {
                for (int i = 0; i < 500; i++) {
                    node.tasks().ask("doorsturen", TOWN, "m-" + i);
                }
            });
            node.await();
            assertThat(subjects()).hasSize(500).doesNotHaveDuplicates();
            assertThat(line().waiting()).isZero();
        }

        @Test
        void asksNothingIfTheTransactionIsUndone() throws Exception {
            given(task -> DONE);
            assertThatThrownBy(() -> database.transactions().run(() -> {
                        node.tasks().ask("doorsturen", TOWN, "m-1");
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            node.beat();
            assertThat(tried).isEmpty();
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatThrownBy(() -> node.tasks().ask("doorsturen", TOWN, "m-1"))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> node.tasks().drop("doorsturen", TOWN, "m-1"))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> ask("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> node.tasks().ask("Door Sturen", TOWN, "m-1"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> node.tasks().of(new ProductId("vreemd")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void keepsTheProductsOfABundleApart() throws Exception {
            given(task -> DONE);
            database.transactions()
                    .run(() -> node.tasks().of(new ProductId("zus")).ask("doorsturen", TOWN, "m-1"));
            node.beat();
            assertThat(tried).isEmpty();
            assertThat(node.runner().workers())
                    .extracting(WorkerLine::name, WorkerLine::there, WorkerLine::overdueSince)
                    .containsExactly(tuple("demo/doorsturen", true, null), tuple("zus/doorsturen", false, START));
        }

        @Test
        void isDoneOnceAtTheEarlierOfBothTimes() throws Exception {
            given(task -> DONE);
            ask("m-1", START.plusSeconds(60));
            ask("m-1", START.plusSeconds(30));
            ask("m-1", START.plusSeconds(90));
            node.beat();
            clock.forward(Duration.ofSeconds(29));
            node.beat();
            assertThat(tried).isEmpty();
            clock.forward(Duration.ofSeconds(1));
            node.beat();
            clock.forward(Duration.ofHours(1));
            node.beat();
            assertThat(subjects()).containsExactly("m-1");
        }

        @Test
        void triesAgainLaterEachTimeAndLaysAsideAfterThreeDays() throws Exception {
            given(task -> LATER);
            ask("m-1");
            node.await();
            int attempt = 1;
            for (int wait : List.of(2, 10, 60, 300, 900, 3600, 3600)) {
                clock.forward(Duration.ofSeconds(wait - 1));
                node.beat();
                assertThat(tried).hasSize(attempt);
                clock.forward(Duration.ofSeconds(1));
                node.beat();
                attempt++;
                assertThat(tried).hasSize(attempt);
                assertThat(tried.get(attempt - 1)).isEqualTo(new Task(TOWN, "m-1", attempt, START));
            }
            clock.moveTo(START.plus(Duration.ofDays(3)));
            node.beat();
            assertThat(node.runner().aside())
                    .extracting(AsidePiece::attempts, AsidePiece::why)
                    .containsExactly(tuple(attempt + 1, "nog niet klaar"));
            clock.forward(Duration.ofDays(9));
            node.beat();
            assertThat(tried).hasSize(attempt + 1);
        }

        @Test
        void triesAgainAfterAnExceptionAndSaysOnlyItsClass() throws Exception {
            FakeCrew crew = given(task -> {
                if (task.attempt() == 1) {
                    throw new IllegalStateException("999900006");
                }
                throw new NoClassDefFoundError("x");
            });
            ask("m-1");
            node.await();
            clock.forward(Duration.ofSeconds(2));
            node.beat();
            assertThat(crew.failures())
                    .containsExactly(
                            "worker doorsturen: IllegalStateException", "worker doorsturen: NoClassDefFoundError");
            assertThat(line().failed()).isEqualTo(2);
            clock.moveTo(START.plus(Duration.ofDays(4)));
            node.beat();
            assertThat(node.runner().aside()).extracting(AsidePiece::why).containsExactly("NoClassDefFoundError");
        }

        @Test
        void isLaidAsideUntilSomebodyAsksAgain() throws Exception {
            Result[] next = {new Result.Aside("partner 999900006 kent het bericht niet")};
            FakeCrew crew = given(task -> next[0]);
            ask("m-1");
            ask("m-2");
            ask("m-3");
            node.await();
            clock.forward(Duration.ofDays(9));
            node.beat();
            assertThat(tried).hasSize(3);
            assertThat(line().aside()).isEqualTo(3);
            assertThat(new AsideProbe(node.runner()).check(crew))
                    .contains(Health.degraded("laid aside, see portal:task-list --aside: 3 of doorsturen"));
            List<AsidePiece> aside = node.runner().aside();
            assertThat(aside).extracting(AsidePiece::why).containsOnly("partner ********* kent het bericht niet");
            next[0] = DONE;
            AsidePiece first = aside.stream()
                    .filter(p -> p.subject().equals("m-1"))
                    .findFirst()
                    .orElseThrow();
            node.runner().retry(first.id());
            node.beat();
            assertThat(tried.get(3)).isEqualTo(new Task(TOWN, "m-1", 1, START));
            ask("m-2");
            node.await();
            assertThat(tried.get(4)).isEqualTo(new Task(TOWN, "m-2", 1, clock.instant()));
            assertThat(node.runner().retry(new ProductId("zus"))).isZero();
            assertThat(node.runner().retry(Node.DEMO)).isEqualTo(1);
            node.beat();
            assertThat(line().waiting() + line().aside()).isZero();
            assertThat(new AsideProbe(node.runner()).check(crew)).contains(Health.ok("no work is laid aside"));
            assertThatThrownBy(() -> node.runner().retry(first.id())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> node.runner().retry("m-1")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void isDoneOnceMoreIfItIsAskedWhileItIsDone() throws Exception {
            given(task -> {
                if (tried.size() == 1) {
                    ask("m-1");
                    ask("m-1", clock.instant().plusSeconds(60));
                }
                return DONE;
            });
            ask("m-1");
            node.await();
            node.beat();
            clock.forward(Duration.ofHours(1));
            node.beat();
            assertThat(tried).hasSize(2);
        }

        @Test
        void isDoneOnceMoreAtTheTimeThatWasAskedWhileItWasDone() throws Exception {
            given(task -> {
                if (tried.size() == 1) {
                    ask("m-1", START.plusSeconds(60));
                    return new Result.Aside("weg");
                }
                return DONE;
            });
            ask("m-1");
            node.await();
            clock.forward(Duration.ofSeconds(59));
            node.beat();
            assertThat(tried).hasSize(1);
            clock.forward(Duration.ofSeconds(1));
            node.beat();
            assertThat(tried).hasSize(2);
            assertThat(tried.get(1).attempt()).isEqualTo(1);
        }

        @Test
        void canBeTakenBack() throws Exception {
            given(task -> {
                drop("m-2");
                return LATER;
            });
            ask("m-1", START.plusSeconds(60));
            drop("m-1");
            ask("m-2");
            node.await();
            clock.forward(Duration.ofHours(1));
            node.beat();
            assertThat(subjects()).containsExactly("m-2");
            assertThat(line().waiting()).isZero();
        }

        @Test
        void canBeTakenBackAndAskedAgainWhileItIsDone() throws Exception {
            given(task -> {
                if (tried.size() == 1) {
                    drop("m-1");
                    ask("m-1");
                }
                return DONE;
            });
            ask("m-1");
            node.await();
            assertThat(tried).hasSize(2);
        }

        @Test
        void isDoneAgainAtOnceWhenTheNodeComesBackAfterAKill() throws Exception {
            given(task -> {
                if (tried.size() == 1) {
                    node.kill();
                }
                return DONE;
            });
            ask("m-1");
            node.await();
            node = node("one", "second");
            given(task -> DONE);
            assertThat(subjects()).containsExactly("m-1", "m-1");
            assertThat(line().waiting()).isZero();
        }

        @Test
        void isDoneByAnotherNodeOnceTheLeaseOfAKilledOneHasEnded() throws Exception {
            given(task -> {
                node.kill();
                return DONE;
            });
            ask("m-1");
            node.await();
            node = node("two", "first");
            given(task -> DONE);
            clock.forward(Held.LEASE.minusMillis(1));
            node.beat();
            assertThat(tried).hasSize(1);
            clock.forward(Duration.ofMillis(1));
            node.beat();
            assertThat(tried).hasSize(2);
            assertThat(line().waiting()).isZero();
        }

        @Test
        void isNotDoneByAnotherNodeWhileItTakesItsTime() throws Exception {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            given(task -> {
                started.countDown();
                end.await();
                return DONE;
            });
            ask("m-1");
            started.await();
            Node other = node("two", "first");
            other.runner().came(crew(task -> DONE));
            for (int i = 0; i < 10; i++) {
                clock.forward(Duration.ofSeconds(30));
                node.runner().beat();
                other.beat();
            }
            end.countDown();
            node.await();
            other.beat();
            assertThat(tried).hasSize(1);
            assertThat(line().waiting()).isZero();
        }

        @Test
        void isNotDoneTwiceByOneNodeWhenTheClockJumps() throws Exception {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            given(task -> {
                started.countDown();
                end.await();
                return DONE;
            });
            ask("m-1");
            started.await();
            clock.forward(Duration.ofDays(91));
            node.runner().ring(new WorkerKey(Node.DEMO, "doorsturen"), START);
            node.await(1);
            node.runner().beat();
            node.await(1);
            end.countDown();
            node.await();
            assertThat(tried).hasSize(1);
            assertThat(line().waiting()).isZero();
        }

        @Test
        void isDueNowIfItWasAskedBeforeTheClockWentBack() throws Exception {
            clock.forward(Duration.ofDays(91));
            given(task -> tried.size() == 1 ? LATER : DONE);
            ask("m-1");
            node.await();
            node.runner().beat();
            clock.forward(Duration.ofDays(-91));
            node.beat();
            assertThat(tried).hasSize(2);
        }

        @Test
        void waitsWhileTheProductIsGone() throws Exception {
            ask("m-1");
            node.beat();
            FakeCrew crew = given(task -> DONE);
            assertThat(subjects()).containsExactly("m-1");
            node.runner().went(crew);
            node.await();
            ask("m-2");
            node.beat();
            assertThat(tried).hasSize(1);
            assertThat(line().there()).isFalse();
            assertThat(line().waiting()).isEqualTo(1);
            given(task -> DONE);
            assertThat(subjects()).containsExactly("m-1", "m-2");
        }

        @Test
        void waitsWhileTheProductTakesNoCalls() throws Exception {
            FakeCrew crew = given(task -> DONE);
            crew.refuse(ProductFailure.Kind.TOO_BUSY);
            ask("m-1");
            node.await();
            node.beat();
            assertThat(line().waiting()).isEqualTo(1);
            crew.refuse(ProductFailure.Kind.GONE);
            TasksProbe probe = new TasksProbe(node.runner());
            assertThat(probe.check().status()).isEqualTo(Health.Status.OK);
            clock.forward(Duration.ofMinutes(6));
            assertThat(probe.check())
                    .isEqualTo(Health.degraded("work waits longer than 5 minutes for demo/doorsturen"));
            node.beat();
            assertThat(line().overdueSince()).isNotNull();
            crew.refuse(null);
            node.beat();
            assertThat(tried).extracting(Task::attempt).containsExactly(1);
            assertThat(line().failed()).isZero();
        }

        @Test
        void triesAgainWhatTookTooLong() throws Exception {
            FakeCrew crew = given(task -> DONE);
            crew.refuse(ProductFailure.Kind.TOO_SLOW);
            ask("m-1");
            node.await();
            crew.refuse(null);
            clock.forward(Duration.ofSeconds(2));
            node.beat();
            assertThat(tried).extracting(Task::attempt).containsExactly(2);
        }

        @Test
        void startsByItself() throws Exception {
            CountDownLatch both = new CountDownLatch(2);
            ask("m-1");
            node.runner().start();
            given(task -> {
                both.countDown();
                return DONE;
            });
            ask("m-2");
            both.await();
        }
    }
}
