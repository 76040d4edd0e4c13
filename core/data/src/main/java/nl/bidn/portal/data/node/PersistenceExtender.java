// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.data.unit.SchemaSteps;
import nl.bidn.portal.data.unit.Unit;
import nl.bidn.portal.data.unit.UnitSource;
import nl.bidn.portal.data.unit.UnitXml;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches for bundles with the header {@code Meta-Persistence}: does their schema steps on one thread, in the order in which
 * they start, prepares their units on the next, and offers what is ready on a third, where all that waits for it wakes up. So
 * none of it holds up the thread that starts bundles. What fails is kept for {@link #failureOf}, and concerns that bundle
 * alone.
 */
final class PersistenceExtender implements PersistenceUnits, BundleTrackerCustomizer<@Nullable UnitsOfBundle> {
    private static final Logger LOG = LoggerFactory.getLogger(PersistenceExtender.class);
    private static final String HEADER = "Meta-Persistence";

    private final BundleContext context;
    private final OpenDatabase database;
    private final Executor offering;
    private final SchemaSteps steps;
    private final BundleTracker<@Nullable UnitsOfBundle> tracker;
    private final WorkThread updating = new WorkThread("portal-schemas");
    private final WorkThread preparing = new WorkThread("portal-units");
    private final Map<Long, String> failures = new ConcurrentHashMap<>();
    private final Set<UnitsOfBundle> onTheirWay = ConcurrentHashMap.newKeySet();

    /** @param offering one thread, on which units become services */
    PersistenceExtender(BundleContext context, OpenDatabase database, Executor offering) {
        this.context = context;
        this.database = database;
        this.offering = offering;
        this.steps = new SchemaSteps(database.database());
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
        updating.close();
        preparing.close();
    }

    @Override
    public Optional<String> failureOf(long bundleId) {
        return Optional.ofNullable(failures.get(bundleId));
    }

    @Override
    public boolean isOnItsWay(long bundleId) {
        return onTheirWay.stream().anyMatch(units -> units.bundle().getBundleId() == bundleId);
    }

    @Override
    public boolean isAtWork() {
        return !onTheirWay.isEmpty();
    }

    @Override
    public @Nullable UnitsOfBundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        String header = bundle.getHeaders("").get(HEADER);
        if (header == null) {
            return null;
        }
        failures.remove(bundle.getBundleId());
        var units = new UnitsOfBundle(bundle);
        onTheirWay.add(units);
        updating.execute(() -> attempt(units, () -> update(units, header)));
        return units;
    }

    private void update(UnitsOfBundle units, String header) throws IOException {
        List<UnitSource> sources = sources(units.bundle(), header);
        for (UnitSource source : sources) {
            steps.run(source.schema(), source.steps());
        }
        preparing.execute(() -> attempt(units, () -> prepare(units, sources)));
    }

    private void prepare(UnitsOfBundle units, List<UnitSource> sources) {
        var ready = new LinkedHashMap<String, EntityManager>();
        for (UnitSource source : sources) {
            if (units.hasEnded()) {
                break;
            }
            Unit unit = Unit.start(source, database.transactions());
            units.keep(unit);
            ready.put(source.xml().name(), unit.entityManager());
        }
        offering.execute(() -> attempt(units, () -> {
            ready.forEach((name, manager) -> offer(units, name, manager));
            onTheirWay.remove(units);
        }));
    }

    private void offer(UnitsOfBundle units, String name, EntityManager manager) {
        if (!units.hasEnded()) {
            units.keep(context.registerService(
                    EntityManager.class, manager, FrameworkUtil.asDictionary(Map.of("osgi.unit.name", name))));
        }
    }

    private void attempt(UnitsOfBundle units, Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException | LinkageError e) {
            if (!units.hasEnded()) {
                failures.put(units.bundle().getBundleId(), String.valueOf(e.getMessage()));
                LOG.error("The persistence of {} failed: {}", units.bundle(), e.getMessage(), e);
            }
            units.end();
            onTheirWay.remove(units);
        }
    }

    /** A step on the way of a unit. */
    private interface Work {
        void run() throws IOException;
    }

    private static List<UnitSource> sources(Bundle bundle, String header) throws IOException {
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        URL root = bundle.getEntry("/");
        var sources = new ArrayList<UnitSource>();
        for (String path : List.of(header.split(",", -1))) {
            URL file = bundle.getEntry(path.strip());
            if (file == null) {
                throw new IOException("the bundle has no " + path.strip() + ", which " + HEADER + " names");
            }
            for (UnitXml xml : UnitXml.read(file)) {
                sources.add(new UnitSource(xml, loader, root, steps(bundle)));
            }
        }
        return sources;
    }

    private static List<URL> steps(Bundle bundle) {
        Enumeration<URL> files = bundle.findEntries("schema", "*.sql", false);
        if (files == null) {
            return List.of();
        }
        return Collections.list(files).stream()
                .sorted(Comparator.comparing(URL::getPath))
                .toList();
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, @Nullable UnitsOfBundle units) {}

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, @Nullable UnitsOfBundle units) {
        failures.remove(bundle.getBundleId());
        if (units != null) {
            units.end();
            onTheirWay.remove(units);
        }
    }
}
