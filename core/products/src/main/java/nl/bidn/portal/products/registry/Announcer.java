// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.bidn.portal.products.ProductListener;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners what came and went: all on the registry's thread, so in one order for everybody. */
final class Announcer extends ServiceTracker<ProductListener, ProductListener> {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Consumer<Runnable> worker;
    private final Supplier<? extends Collection<Installed>> alive;
    private final List<ProductListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Installed> announced = Collections.newSetFromMap(new IdentityHashMap<>());

    Announcer(BundleContext context, Consumer<Runnable> worker, Supplier<? extends Collection<Installed>> alive) {
        super(context, ProductListener.class, null);
        this.worker = worker;
        this.alive = alive;
    }

    @Override
    public ProductListener addingService(ServiceReference<ProductListener> reference) {
        ProductListener listener = super.addingService(reference);
        if (listener != null) {
            worker.accept(() -> welcome(listener));
        }
        return listener;
    }

    @Override
    public void removedService(ServiceReference<ProductListener> reference, ProductListener listener) {
        listeners.remove(listener);
        super.removedService(reference, listener);
    }

    void came(Installed product) {
        announced.add(product);
        listeners.forEach(listener -> tell(() -> listener.came(product)));
    }

    /** Does nothing if it never came. */
    void went(@Nullable Installed product) {
        if (product != null && announced.remove(product)) {
            listeners.forEach(listener -> tell(() -> listener.went(product)));
        }
    }

    private void welcome(ProductListener listener) {
        listeners.add(listener);
        alive.get().stream().filter(announced::contains).forEach(product -> tell(() -> listener.came(product)));
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A listener of products failed", e);
        }
    }
}
