// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.bidn.portal.clockwork.store.WorkerKey;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nodes are killed and clocks jump, and a piece is still done by one node at a time. */
@Timeout(60)
class TaskNodesTest {
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
        /** A piece that was begun, and ends when what is returned is counted down. */
        private CountDownLatch begins(String subject) throws InterruptedException {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            given(task -> {
                started.countDown();
                end.await();
                return DONE;
            });
            ask(subject);
            started.await();
            return end;
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
            CountDownLatch end = begins("m-1");
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
            CountDownLatch end = begins("m-1");
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
    }
}
