// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.install;

import java.util.Optional;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.install.Depot.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the framework agree with the depot: products whose bundle is missing (its cache was wiped) or other than it should
 * be (a crash in the middle of an upgrade) get the file that counts; bundles that count nowhere go.
 */
final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final Depot depot;
    private final Bundles bundles;

    Reconciliation(Depot depot, Bundles bundles) {
        this.depot = depot;
        this.bundles = bundles;
    }

    void run() {
        for (Bundle bundle : bundles.all()) {
            if (Bundles.isOurs(bundle) && depot.state(idOf(bundle)).isEmpty()) {
                carefully(idOf(bundle), () -> bundles.uninstall(bundle));
            }
        }
        for (ProductId id : depot.ids()) {
            carefully(id, () -> putRight(id, depot.state(id).orElseThrow()));
        }
    }

    private void putRight(ProductId id, State state) {
        Optional<Bundle> found = bundles.named(id);
        if (found.isEmpty() && !state.foreign()) {
            LOG.info("Product {} is installed again from {}", id, state.current());
            start(bundles.install(id, depot.open(id, state.current())));
        }
        found.filter(bundle -> state.pending() != null || !isCurrent(bundle, state))
                .ifPresent(bundle -> {
                    LOG.info("Product {} is put back to {}", id, state.current());
                    bundles.replace(bundle, depot.open(id, state.current()));
                    start(bundle);
                });
        if (state.pending() != null) {
            depot.save(id, state.settled());
        }
    }

    private static boolean isCurrent(Bundle bundle, State state) {
        return bundle.getVersion().equals(Depot.version(state.current()));
    }

    /** Doesn't wait: what becomes of it shows in the registry, with its reason. */
    private static void start(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException e) {
            LOG.warn("Product bundle {} could not be started: {}", bundle, e.getMessage());
        }
    }

    private static ProductId idOf(Bundle bundle) {
        return new ProductId(bundle.getLocation().substring(bundle.getLocation().indexOf(':') + 1));
    }

    private static void carefully(ProductId id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Product {} can't be put right: {}", id, e.getMessage(), e);
        }
    }
}
