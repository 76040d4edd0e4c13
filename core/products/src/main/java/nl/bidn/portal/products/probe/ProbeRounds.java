// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.ProductProbe;
import nl.bidn.portal.products.guard.GuardedPool;
import nl.bidn.portal.products.registry.Installed;
import nl.bidn.portal.products.registry.Registry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round all probes: those of a product on its own threads, those of the core on a few of this room. */
@Component(immediate = true, service = Probes.class)
public final class ProbeRounds implements Probes, ProductListener {
    private static final Logger LOG = LoggerFactory.getLogger(ProbeRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int ROUNDS_AT_ONCE = 3;
    private static final int CORE_THREADS = 4;
    private static final int CORE_QUEUE = 100;

    private final Registry registry;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor rounds;
    private final Future<?> everySoOften;
    private final GuardedPool coreThreads =
            new GuardedPool("core-probes", ProbeRounds.class.getClassLoader(), CORE_THREADS, CORE_QUEUE);
    private final List<ProductProbe> watching = new CopyOnWriteArrayList<>();
    private final Map<Probe, String> rooms = new ConcurrentHashMap<>();
    private final Map<Probe, ProbeLine> roomLines = new ConcurrentHashMap<>();
    /** Those that are being asked: never two rounds at once for one. */
    private final Set<Object> busy = ConcurrentHashMap.newKeySet();

    @Activate
    public ProbeRounds(@Reference Registry registry, @Reference Clock clock) {
        this.registry = registry;
        this.clock = clock;
        AtomicInteger number = new AtomicInteger();
        rounds = new ScheduledThreadPoolExecutor(ROUNDS_AT_ONCE, work -> {
            Thread thread = new Thread(null, work, "probes-" + number.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            return thread;
        });
        rounds.prestartAllCoreThreads();
        everySoOften =
                rounds.scheduleAtFixedRate(this::askAll, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        registry.listen(this);
    }

    @Deactivate
    public void close() {
        everySoOften.cancel(false);
        rounds.shutdownNow();
        coreThreads.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(" + ROOM + "=*)")
    public void addProbe(Probe probe, Map<String, Object> properties) {
        rooms.put(probe, String.valueOf(properties.get(ROOM)));
        soon(() -> askRoom(probe));
    }

    public void removeProbe(Probe probe) {
        rooms.remove(probe);
        roomLines.remove(probe);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addProductProbe(ProductProbe probe) {
        watching.add(probe);
    }

    public void removeProductProbe(ProductProbe probe) {
        watching.remove(probe);
    }

    @Override
    public List<ProbeLine> all() {
        Stream<ProbeLine> products = registry.alive().stream().flatMap(product -> product.vitals().probes().stream());
        return Stream.concat(roomLines.values().stream(), products)
                .sorted(Comparator.comparing((ProbeLine line) -> !line.core())
                        .thenComparing(ProbeLine::owner)
                        .thenComparing(ProbeLine::name))
                .toList();
    }

    @Override
    public void came(InstalledProduct product) {
        if (product instanceof Installed installed) {
            soon(() -> askProduct(installed));
        }
    }

    @Override
    public void went(InstalledProduct product) {
        // what its probes said went with it
    }

    private void askAll() {
        rooms.keySet().forEach(probe -> soon(() -> askRoom(probe)));
        registry.alive().forEach(product -> soon(() -> askProduct(product)));
    }

    private void askRoom(Probe probe) {
        String room = rooms.get(probe);
        if (room != null && busy.add(probe)) {
            try {
                Health health = answer(() -> coreThreads.call(room, LIMIT, probe::check));
                ProbeLine line = new ProbeLine(room, true, probe.name(), health, clock.instant());
                if (rooms.containsKey(probe)) {
                    roomLines.put(probe, line);
                }
            } finally {
                busy.remove(probe);
            }
        }
    }

    private void askProduct(Installed product) {
        if (!busy.add(product)) {
            return;
        }
        try {
            List<ProbeLine> lines = new ArrayList<>();
            for (Installed.NamedProbe named : product.probes()) {
                Health health = answer(() -> product.ask("probe " + named.name(), LIMIT, named.probe()::check));
                lines.add(new ProbeLine(product.id().value(), false, named.name(), health, clock.instant()));
            }
            for (ProductProbe probe : watching) {
                watched(product, probe).ifPresent(lines::add);
            }
            product.vitals().probed(lines);
        } finally {
            busy.remove(product);
        }
    }

    private Optional<ProbeLine> watched(Installed product, ProductProbe probe) {
        Optional<Health> said;
        try {
            said = coreThreads.call(probe.name(), LIMIT, () -> probe.check(product));
        } catch (ProductFailure e) {
            LOG.warn("Probe {} could not look at product {}", probe.name(), product.id(), e);
            said = Optional.empty();
        }
        return said.map(health -> new ProbeLine(product.id().value(), false, probe.name(), health, clock.instant()));
    }

    /** What a probe says; one that does not say so in time is down. */
    private static Health answer(Supplier<Health> call) {
        try {
            Health health = call.get();
            return health == null ? Health.down("gave no answer") : health;
        } catch (ProductFailure e) {
            Throwable cause = e.getCause();
            return Health.down(
                    cause == null ? e.kind().name() : cause.getClass().getSimpleName());
        }
    }

    private void soon(Runnable round) {
        try {
            rounds.execute(() -> safely(round));
        } catch (RejectedExecutionException e) {
            LOG.debug("No more rounds: this room is closing");
        }
    }

    private static void safely(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A round of probes failed", e);
        }
    }
}
