// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.operations;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.clockwork.Jobs;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.clockwork.WorkQueue;
import nl.bidn.portal.clockwork.WorkQueue.WorkerLine;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.Products;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Figures in the text format of Prometheus, read at the moment they are asked. */
@Component(service = Metrics.class)
public final class Metrics {
    private static final String WORKER = "worker";
    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final Products products;
    private final Probes probes;
    private final Sessions sessions;
    private final OutboxStatus outbox;
    private final Jobs jobs;
    private final WorkQueue work;

    @Activate
    public Metrics(
            @Reference Products products,
            @Reference Probes probes,
            @Reference Sessions sessions,
            @Reference OutboxStatus outbox,
            @Reference Jobs jobs,
            @Reference WorkQueue work) {
        this.products = products;
        this.probes = probes;
        this.sessions = sessions;
        this.outbox = outbox;
        this.jobs = jobs;
        this.work = work;
    }

    String text() {
        var text = new MetricsText();
        machine(text);
        text.family("portal_products", "Products by state");
        for (var state : ProductState.values()) {
            long count = products.all().stream().filter(p -> p.state() == state).count();
            text.sample("portal_products", "state", state.name().toLowerCase(java.util.Locale.ROOT), count);
        }
        text.family("portal_probes", "Probes by status");
        Arrays.stream(Health.Status.values()).forEach(status -> probes(text, status));
        stored(text, "portal_sessions", "Open sessions", () -> sessions.all().size());
        stored(text, "portal_mails_waiting", "Mails that still have to be sent", outbox::waiting);
        stored(text, "portal_mails_dead", "Mails for which all tries were used up", outbox::dead);
        stored(
                text,
                "portal_jobs_failed",
                "Jobs whose last run failed",
                () -> jobs.all().stream().filter(Jobs.JobLine::failed).count());
        tasks(text);
        return text.toString();
    }

    private void tasks(MetricsText text) {
        List<WorkerLine> workers;
        try {
            workers = work.workers();
        } catch (RuntimeException e) {
            LOG.warn("no figures for the work of products: {}", e.getClass().getSimpleName());
            return;
        }
        text.family("portal_tasks_waiting", "Pieces of work that still have to be done");
        workers.forEach(w -> text.sample("portal_tasks_waiting", WORKER, w.name(), w.waiting()));
        text.family("portal_tasks_aside", "Pieces of work that are laid aside");
        workers.forEach(w -> text.sample("portal_tasks_aside", WORKER, w.name(), w.aside()));
        text.counters("portal_tasks_done_total", "Pieces of work that this node did");
        workers.forEach(w -> text.sample("portal_tasks_done_total", WORKER, w.name(), w.done()));
        text.counters("portal_tasks_failed_total", "Tries of this node after which a piece of work was not done");
        workers.forEach(w -> text.sample("portal_tasks_failed_total", WORKER, w.name(), w.failed()));
    }

    /** A figure from the database is left out while the database does not answer; the others are needed just then. */
    private static void stored(MetricsText text, String name, String help, LongSupplier figure) {
        try {
            text.gauge(name, help, figure.getAsLong());
        } catch (RuntimeException e) {
            LOG.warn("no figure for {}: {}", name, e.getClass().getSimpleName());
        }
    }

    private void probes(MetricsText text, Health.Status status) {
        long count = probes.all().stream()
                .filter(line -> line.health().status() == status)
                .count();
        text.sample("portal_probes", "status", status.name().toLowerCase(java.util.Locale.ROOT), count);
    }

    private static void machine(MetricsText text) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var memory = ManagementFactory.getMemoryMXBean();
        text.gauge("process_uptime_seconds", "Since the JVM started", runtime.getUptime() / 1000);
        text.gauge(
                "jvm_heap_used_bytes",
                "Heap in use",
                memory.getHeapMemoryUsage().getUsed());
        text.gauge(
                "jvm_heap_max_bytes",
                "Heap at most",
                memory.getHeapMemoryUsage().getMax());
        text.gauge(
                "jvm_nonheap_used_bytes",
                "Classes and code in memory",
                memory.getNonHeapMemoryUsage().getUsed());
        text.gauge(
                "jvm_threads",
                "Live threads",
                ManagementFactory.getThreadMXBean().getThreadCount());
        long collections = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(gc -> Math.max(0, gc.getCollectionTime()))
                .sum();
        text.gauge("jvm_gc_milliseconds", "Time spent on garbage", collections);
        text.gauge(
                "jvm_classes_loaded",
                "Classes loaded now",
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
}
