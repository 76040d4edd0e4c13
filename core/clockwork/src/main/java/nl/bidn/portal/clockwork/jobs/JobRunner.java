// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.store.JobStore;
import nl.bidn.portal.products.ProductFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a job if this node gets its row. The row is held by a lease that is renewed while the job runs, so that a job of a
 * node that was killed runs again elsewhere once the lease has ended.
 */
final class JobRunner {
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(20);
    /** Runs of jobs that come more often than this are only logged when there is news. */
    private static final Duration FREQUENT = Duration.ofMinutes(5);

    /** What came of a run. */
    record Outcome(String line, boolean failed) {}

    /** A job that runs on this node. */
    private record Held(Instant began, Instant renewed) {}

    private final JobStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final String node;
    private final Map<String, Held> running = new ConcurrentHashMap<>();

    JobRunner(JobStore store, Transactions transactions, Clock clock, String node) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.node = node;
    }

    /** Runs the job if it is due. Empty: it isn't, or it runs already, here or on another node. */
    Optional<Outcome> runIfDue(PlannedJob job) {
        return run(job, now());
    }

    /** Runs the job whether it is due or not. Empty: it runs already. */
    Optional<Outcome> runNow(PlannedJob job) {
        return run(job, JobStore.ANY_TIME);
    }

    boolean isRunning(String name) {
        return running.containsKey(name);
    }

    /** Keeps the rows of the jobs that run here; to be called every few seconds. */
    void renewLeases() {
        Instant now = now();
        running.forEach((name, held) -> {
            if (Duration.between(held.renewed(), now).abs().compareTo(RENEWED_AFTER) > 0) {
                transactions.run(() -> store.renew(name, node, now.plus(LEASE)));
                running.replace(name, held, new Held(held.began(), now));
            }
        });
    }

    List<String> longerThan(Duration limit) {
        Instant before = now().minus(limit);
        return running.entrySet().stream()
                .filter(e -> e.getValue().began().isBefore(before))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Optional<Outcome> run(PlannedJob job, Instant dueBy) {
        Instant began = now();
        if (running.putIfAbsent(job.name(), new Held(began, began)) != null) {
            return Optional.empty();
        }
        try {
            if (!transactions.call(() -> store.claim(job.name(), node, began, began.plus(LEASE), dueBy))) {
                return Optional.empty();
            }
            Outcome outcome = work(job);
            transactions.run(() -> store.finish(
                    job.name(),
                    node,
                    new JobStore.Run(began, now(), outcome.failed(), outcome.line()),
                    Timetable.next(job.schedule(), began),
                    isFrequent(job.schedule())));
            return Optional.of(outcome);
        } finally {
            running.remove(job.name());
        }
    }

    /** Whatever a job throws ends here; only an error of the JVM itself goes on. */
    private Outcome work(PlannedJob job) {
        try {
            return new Outcome(JobLog.line(job.work().call()), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome("interrupted", true);
        } catch (ProductFailure e) {
            // the registry has logged it already
            return new Outcome(JobLog.line(e.getMessage()), true);
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.warn("Job {} failed", job.name(), e);
            return new Outcome(JobLog.line("failed: " + e.getClass().getSimpleName()), true);
        }
    }

    private static boolean isFrequent(Schedule schedule) {
        return schedule instanceof Schedule.Every every && every.interval().compareTo(FREQUENT) < 0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
