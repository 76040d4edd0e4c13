// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.Jobs;
import nl.bidn.portal.clockwork.fake.FakeInstalledProduct;
import nl.bidn.portal.clockwork.fake.FakeJob;
import nl.bidn.portal.clockwork.store.JobStore;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.portal.testkit.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobSchedulerTest {
    private static final Schedule NIGHTLY = new Schedule.Daily(LocalTime.of(3, 0));
    private static final Schedule EACH_MINUTE = new Schedule.Every(Duration.ofMinutes(1));
    private static final Map<String, Object> ROOM = Map.of("portal.room", "test");

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

    abstract static class Contract {
        private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
        private final ExecutorService pool = Executors.newFixedThreadPool(4);
        private TestDatabase database;
        private Transactions transactions;
        private JobStore store;
        private JobScheduler scheduler;

        abstract TestDatabase open();

        @BeforeEach
        void start() {
            database = open();
            transactions = database.transactions();
            store = new JobStore(database.unit("clockwork", JobStore.class.getClassLoader()));
            scheduler = scheduler();
        }

        @AfterEach
        void stop() throws InterruptedException {
            pool.shutdownNow();
            if (scheduler != null) {
                scheduler.stop();
                database.close();
            }
        }

        private JobScheduler scheduler() {
            return new JobScheduler(store, transactions, clock, TestEnvironment.production());
        }

        private FakeJob given(String name, Schedule schedule, Callable<String> work) {
            FakeJob job = new FakeJob(name, schedule, work);
            scheduler.addJob(job, ROOM);
            return job;
        }

        /** Starts what is due and waits until it is done. */
        private void tick() {
            scheduler.startDue().forEach(CompletableFuture::join);
        }

        private Jobs.JobLine line(String name) {
            return scheduler.all().stream()
                    .filter(l -> l.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void runsWhenItIsDueAndKeepsTheResult() {
            FakeJob job = given("count", NIGHTLY, () -> "3 counted");
            tick();
            assertThat(job.runs()).isZero();
            clock.moveTo(Instant.parse("2026-11-24T02:00:00Z"));
            tick();
            tick();
            assertThat(job.runs()).isEqualTo(1);
            assertThat(line("test/count"))
                    .isEqualTo(new Jobs.JobLine(
                            "test/count",
                            "daily 03:00",
                            Instant.parse("2026-11-24T02:00:00Z"),
                            "3 counted",
                            false,
                            Instant.parse("2026-11-25T02:00:00Z")));
        }

        @Test
        void runsOnceForAllTheRunsThatWereMissed() {
            FakeJob job = given("count", NIGHTLY, () -> "");
            tick();
            clock.forward(Duration.ofDays(91));
            tick();
            tick();
            assertThat(job.runs()).isEqualTo(1);
        }

        @Test
        void plansAnewWhenTheClockGoesBack() {
            FakeJob job = given("count", NIGHTLY, () -> "");
            tick();
            clock.forward(Duration.ofDays(91));
            tick();
            clock.forward(Duration.ofDays(-91));
            tick();
            clock.forward(Duration.ofDays(1));
            tick();
            assertThat(job.runs()).isEqualTo(2);
        }

        @Test
        void plansAnewWhenTheScheduleChanges() throws Exception {
            given("count", NIGHTLY, () -> "");
            tick();
            FakeJob job = given("count", EACH_MINUTE, () -> "");
            clock.forward(Duration.ofMinutes(1));
            tick();
            clock.forward(Duration.ofMinutes(1));
            tick();
            assertThat(job.runs()).isEqualTo(1);
        }

        @Test
        void keepsAFailureFromTheOthers() throws Exception {
            given("broken", EACH_MINUTE, () -> {
                throw new IllegalStateException("BSN 999900006");
            });
            given("unlinked", EACH_MINUTE, () -> {
                throw new NoClassDefFoundError("x");
            });
            FakeJob good = given("good", EACH_MINUTE, () -> "done");
            tick();
            assertThat(good.runs()).isEqualTo(1);
            assertThat(line("test/broken").failed()).isTrue();
            assertThat(line("test/broken").lastResult()).isEqualTo("failed: IllegalStateException");
            assertThat(new JobsProbe(scheduler).check())
                    .isEqualTo(Health.degraded("the last run failed of test/broken, test/unlinked"));
        }

        @Test
        void keepsAHangingJobFromTheOthers() throws Exception {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            FakeJob hanging = given("hanging", EACH_MINUTE, () -> {
                started.countDown();
                end.await();
                return "";
            });
            FakeJob good = given("good", EACH_MINUTE, () -> "done");
            CompletableFuture<Void> goodRun = scheduler.startDue().get(0);
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            goodRun.join();
            for (int hour = 0; hour < 3; hour++) {
                clock.forward(Duration.ofHours(1));
                tick();
            }
            assertThat(good.runs()).isEqualTo(4);
            assertThat(hanging.runs()).isEqualTo(1);
            assertThat(scheduler.hanging()).containsExactly("test/hanging");
            assertThatThrownBy(() -> scheduler.run("test/hanging"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Job 'test/hanging' is running");
            end.countDown();
        }

        @Test
        void neverRunsAJobOnTwoNodesAtOnce() throws Exception {
            AtomicInteger atOnce = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            AtomicInteger runs = new AtomicInteger();
            PlannedJob job = new PlannedJob("test/shared", EACH_MINUTE, () -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                runs.incrementAndGet();
                atOnce.decrementAndGet();
                return "";
            });
            plan(job);
            JobRunner one = new JobRunner(store, transactions, clock, "node-1");
            JobRunner two = new JobRunner(store, transactions, clock, "node-2");
            for (int round = 0; round < 40; round++) {
                Together.run(List.of(() -> one.runIfDue(job), () -> two.runIfDue(job)));
                assertThat(runs).hasValue(round + 1);
                clock.forward(Duration.ofMinutes(1));
            }
            assertThat(most).hasValue(1);
        }

        private void plan(PlannedJob job) {
            Instant now = clock.instant();
            transactions.run(() -> store.plan(job.name(), Timetable.text(job.schedule()), now, now, now));
        }

        @Test
        void runsAgainWhatADeadNodeHeldOnceTheLeaseHasEnded() {
            PlannedJob job = new PlannedJob("test/held", NIGHTLY, () -> "done");
            plan(job);
            Instant now = clock.instant();
            Instant until = now.plus(JobRunner.LEASE);
            assertThat(transactions.call(() -> store.claim(job.name(), "dead", now, until, now)))
                    .isTrue();
            JobRunner runner = new JobRunner(store, transactions, clock, "alive");
            clock.forward(JobRunner.LEASE);
            assertThat(runner.runIfDue(job)).isEmpty();
            clock.forward(Duration.ofSeconds(1));
            assertThat(runner.runIfDue(job)).contains(new JobRunner.Outcome("done", false));
            assertThat(transactions.call(() -> store.runs(job.name()))).isEqualTo(2);
        }

        @Test
        void keepsTheLeaseWhileTheJobRuns() {
            JobRunner other = new JobRunner(store, transactions, clock, "other");
            JobRunner[] self = new JobRunner[1];
            PlannedJob[] job = new PlannedJob[1];
            job[0] = new PlannedJob("test/long", NIGHTLY, () -> {
                for (int i = 0; i < 10; i++) {
                    clock.forward(Duration.ofSeconds(30));
                    self[0].renewLeases();
                }
                assertThat(other.runIfDue(job[0])).isEmpty();
                return "done";
            });
            plan(job[0]);
            self[0] = new JobRunner(store, transactions, clock, "self");
            assertThat(self[0].runIfDue(job[0])).contains(new JobRunner.Outcome("done", false));
        }

        @Test
        void runsByHand() {
            FakeJob job = given("count", NIGHTLY, () -> "3 counted");
            given("broken", NIGHTLY, () -> {
                throw new IllegalStateException();
            });
            assertThat(scheduler.run("test/count")).isEqualTo("3 counted");
            assertThat(scheduler.run("test/count")).isEqualTo("3 counted");
            assertThat(job.runs()).isEqualTo(2);
            assertThatThrownBy(() -> scheduler.run("test/nothing"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There is no job 'test/nothing'");
            assertThatThrownBy(() -> scheduler.run("test/broken"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Job 'test/broken': failed: IllegalStateException");
        }

        @Test
        void runsTheJobsOfAProductWhileItIsThere() throws Exception {
            FakeJob job = new FakeJob("tel", EACH_MINUTE, () -> "1 geteld");
            FakeInstalledProduct product = new FakeInstalledProduct(new ProductId("skeleton"), List.of(job));
            scheduler.came(product);
            tick();
            scheduler.went(product);
            clock.forward(Duration.ofMinutes(1));
            tick();
            assertThat(job.runs()).isEqualTo(1);
            assertThat(scheduler.all()).isEmpty();
        }

        @Test
        void logsFrequentRunsOnlyWhenThereIsNews() throws Exception {
            AtomicInteger found = new AtomicInteger();
            given("poll", EACH_MINUTE, () -> found.get() + " found");
            for (int i = 0; i < 10; i++) {
                tick();
                clock.forward(Duration.ofMinutes(1));
            }
            found.set(1);
            tick();
            assertThat(transactions.call(() -> store.runs("test/poll"))).isEqualTo(2);
        }

        @Test
        void keepsTheLogFor90Days() throws Exception {
            given("count", NIGHTLY, () -> "");
            scheduler.run("test/count");
            RemoveOldJobRuns job = new RemoveOldJobRuns(store, transactions);
            clock.forward(Duration.ofDays(90));
            assertThat(job.run(clock)).isEqualTo("0 lines of the job log removed");
            clock.forward(Duration.ofSeconds(1));
            assertThat(job.run(clock)).isEqualTo("1 lines of the job log removed");
        }

        @Test
        void runsByItselfOnceStarted() throws Exception {
            CountDownLatch ran = new CountDownLatch(1);
            scheduler.start();
            given("count", EACH_MINUTE, () -> {
                ran.countDown();
                return "";
            });
            assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
