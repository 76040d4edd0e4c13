// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductHeader;
import nl.bidn.portal.products.ProductInstaller;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.install.Depot.Saving;
import nl.bidn.portal.products.install.Depot.State;
import nl.bidn.portal.products.registry.Registry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs products in the running framework. The state in the depot is written last when something is added and first when
 * something is taken away; what a crash leaves between is put right by {@link Reconciliation} at the next start.
 */
@Component(immediate = true, service = ProductInstaller.class)
public final class HotInstaller implements ProductInstaller, ProductListener {
    private static final Logger LOG = LoggerFactory.getLogger(HotInstaller.class);

    private final Depot depot;
    private final Bundles bundles;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Activate
    public HotInstaller(BundleContext context, @Reference Registry registry, @Reference PortalEnvironment environment) {
        this(context, registry, environment.dataFolder());
        reconcileSoon();
        registry.listen(this);
    }

    HotInstaller(BundleContext context, Registry registry, Path dataFolder) {
        depot = new Depot(dataFolder.resolve("products"));
        bundles = new Bundles(context, registry);
    }

    /** Makes the framework agree with the files. */
    void reconcile() {
        alone(() -> {
            new Reconciliation(depot, bundles).run();
            return true;
        });
    }

    /** A product of a feature that was upgraded here came back as it was at first, because the bundle cache was wiped. */
    @Override
    public void came(InstalledProduct product) {
        boolean outdated = depot.state(product.id())
                .filter(State::foreign)
                .filter(state -> !product.version().equals(String.valueOf(Depot.version(state.current()))))
                .isPresent();
        if (outdated) {
            reconcileSoon();
        }
    }

    @Override
    public void went(InstalledProduct product) {
        // its files stay until it is removed
    }

    private void reconcileSoon() {
        Thread thread = new Thread(null, this::reconcile, "products-reconcile", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public List<InstalledProduct> install(Path file) {
        return alone(() -> {
            ProductFile checked = ProductFile.read(file, depot.draft());
            ProductId id = checked.id();
            bundles.named(id).ifPresent(bundle -> {
                throw refused("Product '" + id + "' is installed already, version " + bundle.getVersion()
                        + ": upgrade or remove it");
            });
            checkFree(checked);
            String kept = depot.keep(checked);
            try (Saving saving = depot.saving(id, State.first(kept, false))) {
                return begin(checked, kept, saving);
            }
        });
    }

    private List<InstalledProduct> begin(ProductFile checked, String kept, Saving saving) {
        ProductId id = checked.id();
        Bundle bundle = bundles.install(id, depot.open(id, kept));
        try {
            List<InstalledProduct> products = bundles.start(bundle);
            saving.finish();
            return products;
        } catch (RuntimeException e) {
            bundles.uninstall(bundle);
            throw refused("Product '" + id + "' " + checked.version() + " was not installed: " + e.getMessage());
        }
    }

    @Override
    public List<InstalledProduct> upgrade(Path file) {
        return alone(() -> {
            ProductFile checked = ProductFile.read(file, depot.draft());
            ProductId id = checked.id();
            checkFree(checked);
            Bundle bundle = theOne(id);
            State before = depot.state(id).orElseGet(() -> adopt(id, bundle));
            String kept = depot.keep(checked);
            try {
                return change(id, bundle, before, kept, before.upgraded(kept));
            } catch (IllegalArgumentException e) {
                throw refused("Product '" + id + "' was not upgraded to " + checked.version() + ": " + e.getMessage());
            }
        });
    }

    /** A product comes with one bundle. The registry would see that too, but only once the bundle runs. */
    private void checkFree(ProductFile file) {
        for (ProductId id : file.products().ids()) {
            bundles.bringing(id)
                    .flatMap(Bundles::header)
                    .map(ProductHeader::first)
                    .or(() -> depot.state(id).map(state -> id))
                    .filter(name -> !name.equals(file.id()))
                    .ifPresent(name -> {
                        throw refused("Product '" + id + "' is installed already, with the bundle '" + name + "'");
                    });
        }
    }

    @Override
    public List<InstalledProduct> rollback(ProductId id) {
        return alone(() -> {
            checkName(id);
            State before = depot.state(id)
                    .filter(state -> !state.previous().isEmpty())
                    .orElseThrow(() -> refused("Product '" + id + "' has no earlier version to go back to"));
            try {
                return change(id, theOne(id), before, before.previous().get(0), before.rolledBack());
            } catch (IllegalArgumentException e) {
                throw refused("Product '" + id + "' did not go back to "
                        + Depot.version(before.previous().get(0)) + ": " + e.getMessage());
            }
        });
    }

    @Override
    public List<ProductId> remove(ProductId id) {
        return alone(() -> {
            checkName(id);
            Optional<Bundle> found = bundles.named(id);
            if (found.isEmpty() && depot.state(id).isEmpty()) {
                throw refused("There is no product '" + id + "'");
            }
            found.ifPresent(bundle -> Origin.of(bundle).checkRemovable(id));
            List<ProductId> gone =
                    found.flatMap(Bundles::header).map(ProductHeader::ids).orElse(List.of(id));
            depot.forget(id);
            found.ifPresent(bundles::uninstall);
            return gone;
        });
    }

    /** Who names one of several products hardly expects the others to change with it. */
    private void checkName(ProductId id) {
        if (bundles.named(id).isEmpty()) {
            bundles.bringing(id).flatMap(Bundles::header).ifPresent(header -> {
                throw refused("Product '" + id + "' comes and goes with the bundle '" + header.first()
                        + "', which brings " + header + ": name '" + header.first() + "' to change them all");
            });
        }
    }

    /** Tries other content for a bundle; if it is no good, the old content comes back. */
    private List<InstalledProduct> change(ProductId id, Bundle bundle, State before, String file, State after) {
        depot.save(id, before.trying(file));
        try {
            bundles.replace(bundle, depot.open(id, file));
            List<InstalledProduct> products = bundles.start(bundle);
            depot.save(id, after);
            return products;
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage() + restored(id, bundle, before);
            depot.save(id, before.settled());
            throw refused(reason);
        }
    }

    private String restored(ProductId id, Bundle bundle, State before) {
        String version = String.valueOf(Depot.version(before.current()));
        try {
            bundles.replace(bundle, depot.open(id, before.current()));
            bundles.start(bundle);
            return "; version " + version + " runs again";
        } catch (IllegalArgumentException e) {
            LOG.warn("Product {} did not come back: {}", id, e.getMessage());
            return "; version " + version + " did not come back either: " + e.getMessage();
        }
    }

    /** Keeps a copy of a product that came in another way, so that it can be gone back to. */
    private State adopt(ProductId id, Bundle bundle) {
        Origin.of(bundle).checkUpgradable(id);
        Path copy = depot.draft();
        try (InputStream original = URI.create(bundle.getLocation()).toURL().openStream()) {
            Files.copy(original, copy);
        } catch (IOException | IllegalArgumentException e) {
            throw refused("Product '" + id + "' came from " + bundle.getLocation()
                    + ", which can't be read back: remove it there and install it here");
        }
        ProductHeader header = new ProductHeader(List.of(id));
        State state = State.first(depot.keep(new ProductFile(copy, header, bundle.getVersion())), true);
        depot.save(id, state);
        return state;
    }

    private Bundle theOne(ProductId id) {
        return bundles.named(id).orElseThrow(() -> refused("There is no product '" + id + "': install it"));
    }

    private <T> T alone(Supplier<T> act) {
        oneAtATime.lock();
        try {
            return act.get();
        } finally {
            sweep();
            oneAtATime.unlock();
        }
    }

    private void sweep() {
        try {
            depot.sweep();
        } catch (UncheckedIOException e) {
            LOG.warn("The folder of products can't be swept now: {}", e.getMessage());
        }
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(reason);
    }
}
