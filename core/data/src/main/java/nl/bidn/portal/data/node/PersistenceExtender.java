// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches for bundles with the header {@code Meta-Persistence}: does their schema steps and starts their units on the
 * thread that starts the bundle. What fails is kept for {@link #failureOf}, and concerns that bundle alone.
 */
final class PersistenceExtender
        implements PersistenceUnits, BundleTrackerCustomizer<PersistenceExtender.@Nullable Extended> {
    private static final Logger LOG = LoggerFactory.getLogger(PersistenceExtender.class);
    private static final String HEADER = "Meta-Persistence";

    private final BundleContext context;
    private final OpenDatabase database;
    private final SchemaSteps steps;
    private final BundleTracker<@Nullable Extended> tracker;
    private final Map<Long, String> failures = new ConcurrentHashMap<>();

    /** What a bundle got. */
    record Extended(List<Unit> units, List<ServiceRegistration<EntityManager>> registrations) {
        void end() {
            registrations.forEach(ServiceRegistration::unregister);
            units.forEach(Unit::close);
        }
    }

    PersistenceExtender(BundleContext context, OpenDatabase database) {
        this.context = context;
        this.database = database;
        this.steps = new SchemaSteps(database.database());
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    @Override
    public Optional<String> failureOf(long bundleId) {
        return Optional.ofNullable(failures.get(bundleId));
    }

    @Override
    public @Nullable Extended addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        String header = bundle.getHeaders("").get(HEADER);
        if (header == null) {
            return null;
        }
        failures.remove(bundle.getBundleId());
        var extended = new Extended(new ArrayList<>(), new ArrayList<>());
        try {
            for (UnitSource source : sources(bundle, header)) {
                steps.run(source.schema(), source.steps());
                Unit unit = Unit.start(source, database.transactions());
                extended.units().add(unit);
                extended.registrations()
                        .add(context.registerService(
                                EntityManager.class,
                                unit.entityManager(),
                                FrameworkUtil.asDictionary(
                                        Map.of("osgi.unit.name", source.xml().name()))));
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            failures.put(bundle.getBundleId(), String.valueOf(e.getMessage()));
            LOG.error("The persistence of {} failed: {}", bundle, e.getMessage(), e);
            extended.end();
        }
        return extended;
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
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, @Nullable Extended extended) {}

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, @Nullable Extended extended) {
        failures.remove(bundle.getBundleId());
        if (extended != null) {
            extended.end();
        }
    }
}
