// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.clockwork.WorkQueue.WorkerLine;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked is done, once and when it was wanted, until it is taken back. */
@Timeout(60)
class TaskRunnerTest {
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

    abstract static class Contract extends QueueFixture {
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
