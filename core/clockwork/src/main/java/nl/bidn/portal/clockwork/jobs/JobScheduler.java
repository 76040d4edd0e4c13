// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.Jobs;
import nl.bidn.portal.clockwork.pulse.Pulse;
import nl.bidn.portal.clockwork.store.JobStore;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts jobs when they are due: one thread that looks at the clock at least once a second, as the clock of a sandbox may
 * jump, and a thread for each job that runs.
 */
@Component(
        service = {Jobs.class, ProductListener.class, JobScheduler.class},
        immediate = true)
public final class JobScheduler implements Jobs, ProductListener {
    /** After this, a job that still runs is taken to hang. */
    static final Duration LONGEST_RUN = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Duration CLOCK_WENT_BACK = Duration.ofMinutes(1);

    private final JobStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final JobRunner runner;
    private final Map<String, PlannedJob> jobs = new ConcurrentSkipListMap<>();
    /** When the scheduler must look at a job again; without an entry, it must ask the store. */
    private final Map<String, Instant> due = new ConcurrentSkipListMap<>();

    private final ExecutorService workers = Executors.newCachedThreadPool(work -> new Thread(work, "clockwork-job"));
    private final Pulse pulse = new Pulse("clockwork-scheduler", LOOK_AGAIN, this::tick);
    private Instant lastTick = Instant.MIN;

    @Activate
    public JobScheduler(
            @Reference JobStore store,
            @Reference Transactions transactions,
            @Reference Clock clock,
            @Reference PortalEnvironment environment) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        // another life of the same node is another holder of leases
        String life = java.util.UUID.randomUUID().toString().substring(0, 8);
        this.runner = new JobRunner(store, transactions, clock, environment.node() + "#" + life);
    }

    @Activate
    void start() {
        pulse.start();
    }

    /** Lets go without interrupting at first: an interrupt in the midst of a query closes Derby's files. */
    @Deactivate
    void stop() throws InterruptedException {
        pulse.stop();
        workers.shutdown();
        if (!workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
            workers.shutdownNow();
        }
    }

    @Reference(
            service = Job.class,
            target = "(portal.room=*)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addJob(Job job, Map<String, Object> properties) {
        add(new PlannedJob(coreName(job, properties), job.schedule(), () -> job.run(clock)));
    }

    void removeJob(Job job, Map<String, Object> properties) {
        drop(coreName(job, properties));
    }

    private static String coreName(Job job, Map<String, Object> properties) {
        return properties.get("portal.room") + "/" + job.name();
    }

    @Override
    public void came(InstalledProduct installed) {
        for (Job job : installed.product().map(Product::jobs).orElse(List.of())) {
            try {
                String what = "job " + job.name();
                add(new PlannedJob(
                        installed.id() + "/" + job.name(),
                        job.schedule(),
                        () -> installed.call(what, LONGEST_RUN, () -> job.run(clock))));
            } catch (RuntimeException e) {
                LOG.warn("A job of product {} cannot be planned", installed.id(), e);
            }
        }
    }

    @Override
    public void went(InstalledProduct installed) {
        jobs.keySet().stream()
                .filter(name -> name.startsWith(installed.id() + "/"))
                .forEach(this::drop);
    }

    private void add(PlannedJob job) {
        jobs.put(job.name(), job);
        due.remove(job.name());
        pulse.ring();
    }

    private void drop(String name) {
        jobs.remove(name);
        due.remove(name);
    }

    @Override
    public List<JobLine> all() {
        Map<String, JobStore.State> states = transactions.call(store::all);
        List<JobLine> lines = new ArrayList<>();
        for (PlannedJob job : jobs.values()) {
            lines.add(line(job, states.get(job.name())));
        }
        return lines;
    }

    private static JobLine line(PlannedJob job, JobStore.@Nullable State state) {
        String schedule = Timetable.text(job.schedule());
        return state == null
                ? new JobLine(job.name(), schedule, null, null, false, null)
                : new JobLine(job.name(), schedule, state.began(), state.line(), state.failed(), state.nextRun());
    }

    @Override
    public String run(String name) {
        PlannedJob job = jobs.get(name);
        if (job == null) {
            throw new IllegalArgumentException("There is no job '" + name + "'");
        }
        plan(job);
        JobRunner.Outcome outcome =
                runner.runNow(job).orElseThrow(() -> new IllegalArgumentException("Job '" + name + "' is running"));
        due.remove(name);
        if (outcome.failed()) {
            throw new IllegalStateException("Job '" + name + "': " + outcome.line());
        }
        return outcome.line();
    }

    private void tick() {
        startDue();
    }

    /** Starts what is due, and answers with the runs that it started. */
    List<CompletableFuture<Void>> startDue() {
        Instant now = clock.instant();
        if (now.isBefore(lastTick) && Duration.between(now, lastTick).compareTo(CLOCK_WENT_BACK) > 0) {
            due.clear();
        }
        lastTick = now;
        runner.renewLeases();
        List<CompletableFuture<Void>> started = new ArrayList<>();
        for (PlannedJob job : jobs.values()) {
            if (!runner.isRunning(job.name()) && !due(job).isAfter(now)) {
                due.put(job.name(), now.plus(LOOK_AGAIN));
                started.add(CompletableFuture.runAsync(() -> work(job), workers));
            }
        }
        return started;
    }

    private Instant due(PlannedJob job) {
        Instant known = due.get(job.name());
        return known != null ? known : plan(job);
    }

    private Instant plan(PlannedJob job) {
        Instant now = clock.instant();
        Instant when = transactions.call(() -> store.plan(
                job.name(),
                Timetable.text(job.schedule()),
                now,
                Timetable.first(job.schedule(), now),
                Timetable.next(job.schedule(), now)));
        due.put(job.name(), when);
        return when;
    }

    private void work(PlannedJob job) {
        Thread.currentThread().setName("clockwork-job " + job.name());
        try {
            runner.runIfDue(job);
            due.remove(job.name());
        } catch (RuntimeException e) {
            LOG.warn("The run of job {} could not be kept", job.name(), e);
            due.put(job.name(), clock.instant().plus(AFTER_TROUBLE));
        }
        pulse.ring();
    }

    /** The jobs that seem to hang. */
    List<String> hanging() {
        return runner.longerThan(LONGEST_RUN);
    }
}
