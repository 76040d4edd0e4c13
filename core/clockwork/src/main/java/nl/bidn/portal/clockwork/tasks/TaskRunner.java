// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.WorkQueue;
import nl.bidn.portal.clockwork.pulse.Pulse;
import nl.bidn.portal.clockwork.store.TaskClaims;
import nl.bidn.portal.clockwork.store.TaskClaims.Holder;
import nl.bidn.portal.clockwork.store.TaskStore;
import nl.bidn.portal.clockwork.store.WorkerKey;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.InstalledProduct.NamedWorker;
import nl.bidn.portal.products.ProductListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Has the workers of products do what was asked: at once when it was asked on this node, and else within a second, when it
 * looks for what is due.
 */
@Component(
        service = {WorkQueue.class, ProductListener.class, TaskRunner.class},
        immediate = true)
public final class TaskRunner implements WorkQueue, ProductListener {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Duration CLOCK_WENT_BACK = Duration.ofMinutes(1);

    private static final Pattern ID = Pattern.compile("[0-9a-z]{1,11}");

    private final TaskStore store;
    private final Transactions transactions;
    private final Held held;
    private final Map<WorkerKey, Line> lines = new ConcurrentHashMap<>();
    private final Map<WorkerKey, Tally> tallies = new ConcurrentHashMap<>();
    private final ExecutorService threads;
    private final Pulse pulse = new Pulse("clockwork-tasks", LOOK_AGAIN, this::beat);
    private Instant lastBeat = Instant.MIN;

    @Activate
    public TaskRunner(
            @Reference TaskStore store,
            @Reference TaskClaims claims,
            @Reference Transactions transactions,
            @Reference Clock clock,
            @Reference PortalEnvironment environment) {
        this(store, transactions, new Held(claims, clock, holder(environment)), Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(null, work, "clockwork-task", 0, false);
            thread.setDaemon(true);
            return thread;
        }));
    }

    TaskRunner(TaskStore store, Transactions transactions, Held held, ExecutorService threads) {
        this.store = store;
        this.transactions = transactions;
        this.held = held;
        this.threads = threads;
    }

    /** A folder has one process at a time; a name alone may be that of several on the same machine. */
    private static Holder holder(PortalEnvironment environment) {
        Path folder = environment.dataFolder().toAbsolutePath().normalize();
        String node =
                environment.node() + "/" + Integer.toHexString(folder.toString().hashCode());
        return new Holder(node, UUID.randomUUID().toString());
    }

    /** Begins to look; what is asked on this node is done at once, all else within a second. */
    @Activate
    public void start() {
        pulse.start();
    }

    /** Lets pieces that are being done come to their end for a while, without an interrupt: that closes Derby's files. */
    @Deactivate
    void stop() throws InterruptedException {
        pulse.stop();
        lines.values().forEach(Line::close);
        threads.shutdown();
        threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void came(InstalledProduct product) {
        for (NamedWorker worker : product.crew()) {
            WorkerKey key = new WorkerKey(product.id(), worker.name());
            Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
            Line line = new Line(key, worker.atOnce(), new Labour(product, worker, held, tally), held, threads);
            Line before = lines.put(key, line);
            if (before != null) {
                threads.execute(before::close);
            }
            line.ring();
        }
    }

    @Override
    public void went(InstalledProduct product) {
        lines.values().removeIf(line -> {
            boolean its = line.key().product().equals(product.id());
            if (its) {
                threads.execute(line::close);
            }
            return its;
        });
    }

    /** Something was asked and committed. */
    void ring(WorkerKey key, Instant due) {
        Line line = lines.get(key);
        if (line != null && !due.isAfter(held.now())) {
            line.ring();
        }
    }

    /** What happens each second. */
    void beat() {
        held.renewLeases();
        lines.values().forEach(Line::relieve);
        Instant now = held.now();
        if (now.plus(CLOCK_WENT_BACK).isBefore(lastBeat)) {
            store.rewind(now, now);
        }
        lastBeat = now;
        List<WorkerKey> free = lines.values().stream()
                .filter(Line::hasFreeHands)
                .map(Line::key)
                .toList();
        store.due(free, now).forEach(key -> ring(key, now));
    }

    @Override
    public List<WorkerLine> workers() {
        Instant now = held.now();
        Map<WorkerKey, WorkerLine> all = new TreeMap<>(Comparator.comparing(WorkerKey::toString));
        lines.keySet().forEach(key -> all.put(key, line(new TaskStore.Count(key, 0, 0, null), now)));
        store.counts().forEach(count -> all.put(count.key(), line(count, now)));
        return new ArrayList<>(all.values());
    }

    private WorkerLine line(TaskStore.Count count, Instant now) {
        WorkerKey key = count.key();
        Tally tally = tallies.getOrDefault(key, new Tally());
        Instant next = count.nextDue();
        return new WorkerLine(
                key.product(),
                key.worker(),
                lines.containsKey(key),
                count.waiting(),
                next == null || next.isAfter(now) ? null : next,
                count.aside(),
                tally.done().sum(),
                tally.failed().sum());
    }

    /** The workers that are there, and for which a piece waits that could have been taken so long ago. */
    List<String> behind(Duration time) {
        return store.due(List.copyOf(lines.keySet()), held.now().minus(time)).stream()
                .map(WorkerKey::toString)
                .sorted()
                .toList();
    }

    /** How many pieces of a worker are laid aside. */
    long aside(WorkerKey key) {
        return store.aside(key);
    }

    @Override
    public List<AsidePiece> aside() {
        return store.aside();
    }

    @Override
    public int retry(ProductId product) {
        return transactions.call(() -> {
            transactions.afterCommit(pulse::ring);
            return store.revive(product, held.now());
        });
    }

    @Override
    public void retry(String id) {
        transactions.run(() -> {
            if (!ID.matcher(id).matches() || !store.revive(id, held.now())) {
                throw new IllegalArgumentException("There is no piece of work '" + id + "' that is laid aside");
            }
            transactions.afterCommit(pulse::ring);
        });
    }
}
