// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.clockwork.WorkQueue.AsidePiece;
import nl.bidn.portal.clockwork.fake.FakeCrew;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What fails is tried again, laid aside in the end, and waits for a product that can't be called. */
@Timeout(60)
class TaskTriesTest {
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
    }
}
