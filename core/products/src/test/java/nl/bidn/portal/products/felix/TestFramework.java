// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductInstaller;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.testkit.FixedClock;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Felix with Declarative Services and the real bundle of this room, as it was built; the classes of api and data come from
 * the class path of the test.
 */
public final class TestFramework implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern SPI = Pattern.compile("nl\\.bidn\\.portal\\.api;version=\"[0-9.]+\"");
    private static final String SHARED = String.join(
            ",",
            "nl.bidn.portal.data;version=1.0.0",
            "nl.bidn.portal.products;version=1.0.0",
            "org.slf4j;version=1.7.36",
            "org.osgi.util.promise;version=1.3.0",
            "org.osgi.util.function;version=1.2.0",
            "org.jspecify.annotations;version=1.0.0",
            "org.osgi.service.component;version=1.5.0",
            "org.osgi.service.component.runtime;version=1.5.0",
            "org.osgi.service.component.runtime.dto;version=1.5.0",
            "javax.persistence;version=2.1.0",
            "org.apache.openjpa.enhance;version=3.2.2",
            "org.apache.openjpa.util;version=3.2.2");

    private final Framework framework;
    private final Path dataFolder;
    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    private final Map<Long, String> unitFailures = new ConcurrentHashMap<>();
    private final Set<Long> unitsOnTheirWay = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private TestFramework(Path folder) throws BundleException {
        dataFolder = folder.resolve("state");
        framework = new org.apache.felix.framework.FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        spi() + "," + SHARED,
                        Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                        "osgi.contract;osgi.contract=JavaJPA;version:Version=2.1.0"));
        framework.init();
    }

    /** The package of the SPI in the version that its bundle exports. */
    private static String spi() throws BundleException {
        try {
            for (var file :
                    Collections.list(TestFramework.class.getClassLoader().getResources(JarFile.MANIFEST_NAME))) {
                try (var in = file.openStream()) {
                    var exported =
                            String.valueOf(new Manifest(in).getMainAttributes().getValue(Constants.EXPORT_PACKAGE));
                    var found = SPI.matcher(exported);
                    if (found.find()) {
                        return found.group();
                    }
                }
            }
        } catch (IOException e) {
            throw new BundleException("The manifests on the class path cannot be read", e);
        }
        throw new BundleException("No bundle on the class path exports the SPI");
    }

    /** Starts with what a folder holds: nothing, or what an earlier framework left there. */
    public static TestFramework in(Path folder) throws Exception {
        TestFramework test = new TestFramework(folder);
        test.registerNeighbours();
        test.framework.start();
        test.bundleOf(org.apache.felix.scr.impl.Activator.class);
        test.bundle(RoomBundle.pack(folder).toUri().toString());
        return test;
    }

    private void registerNeighbours() {
        BundleContext context = framework.getBundleContext();
        context.registerService(Clock.class, clock, null);
        context.registerService(PersistenceUnits.class, new Units(), null);
        context.registerService(PortalEnvironment.class, new FolderEnvironment(dataFolder), null);
        context.registerService(ProductListener.class, new Hearing(), null);
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    public FixedClock clock() {
        return clock;
    }

    public Path dataFolder() {
        return dataFolder;
    }

    public Products products() throws InterruptedException {
        return service(Products.class);
    }

    public ProductInstaller installer() throws InterruptedException {
        return service(ProductInstaller.class);
    }

    /** As the data room would say of a bundle that is about to be installed. */
    public void failUnitOf(long bundleId, String reason) {
        unitFailures.put(bundleId, reason);
    }

    /** As the data room would say of a bundle that is about to be installed, until it is done. */
    public void prepareUnitOf(long bundleId) {
        unitsOnTheirWay.add(bundleId);
    }

    public void unitDoneOf(long bundleId) {
        unitsOnTheirWay.remove(bundleId);
    }

    /** Installs and starts a bundle, as {@code bundle:install -s} does. */
    public Bundle bundle(String location) throws BundleException {
        Bundle bundle = context().installBundle(location);
        bundle.start();
        return bundle;
    }

    /** The next thing that a listener of products heard, like {@code came demo 1.0.0}. */
    public String heard() throws InterruptedException {
        return String.valueOf(heard.poll(LIMIT.toSeconds(), TimeUnit.SECONDS));
    }

    public boolean heardNothingMore() {
        return heard.isEmpty();
    }

    /** Looks again and again, at each change of the registry or the next look, until the product is so. */
    public InstalledProduct waitFor(String id, ProductState state) throws InterruptedException {
        return waitFor(id, state, "");
    }

    /** Also until its reason begins so. */
    public InstalledProduct waitFor(String id, ProductState state, String reason) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        Products products = products();
        while (System.nanoTime() < end) {
            Optional<InstalledProduct> found = products.all().stream()
                    .filter(p -> p.id().value().equals(id)
                            && p.state() == state
                            && p.reason().startsWith(reason))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        throw new AssertionError(id + " did not become " + state + ": "
                + products.all().stream()
                        .map(p -> p.id() + " " + p.state() + " " + p.reason())
                        .toList());
    }

    public <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), type, null);
        tracker.open(true);
        return Optional.ofNullable(tracker.waitForService(LIMIT.toMillis())).orElseThrow();
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(LIMIT.toMillis());
    }

    private void bundleOf(Class<?> type) throws Exception {
        bundle(type.getProtectionDomain().getCodeSource().getLocation().toURI().toString());
    }

    private final class Units implements PersistenceUnits {
        @Override
        public Optional<String> failureOf(long bundleId) {
            return Optional.ofNullable(unitFailures.get(bundleId));
        }

        @Override
        public boolean isOnItsWay(long bundleId) {
            return unitsOnTheirWay.contains(bundleId);
        }

        @Override
        public boolean isAtWork() {
            return !unitsOnTheirWay.isEmpty();
        }
    }

    private final class Hearing implements ProductListener {
        @Override
        public void came(InstalledProduct product) {
            heard.add("came " + product.id() + " " + product.version());
        }

        @Override
        public void went(InstalledProduct product) {
            heard.add("went " + product.id() + " " + product.version());
        }
    }

    /** Just a data folder. */
    private record FolderEnvironment(Path dataFolder) implements PortalEnvironment {
        @Override
        public Mode mode() {
            return Mode.SANDBOX;
        }

        @Override
        public String databaseUrl() {
            return "";
        }

        @Override
        public int httpPort() {
            return 0;
        }

        @Override
        public int httpsPort() {
            return 0;
        }

        @Override
        public URI baseAddress() {
            return URI.create("http://localhost");
        }

        @Override
        public String node() {
            return "test";
        }

        @Override
        public Optional<String> value(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> secret(String name) {
            return Optional.empty();
        }
    }
}
