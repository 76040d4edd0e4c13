// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import nl.bidn.portal.products.ProductListener;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listeners what came and went: all on the registry's thread, so in one order for everybody. Their services are
 * also asked for on that thread, as a listener may itself need the registry that is just being made.
 */
final class Announcer extends ServiceTracker<ProductListener, ServiceReference<ProductListener>> {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Executor desk;
    private final Map<ServiceReference<ProductListener>, ProductListener> services = new ConcurrentHashMap<>();
    /** Those that the framework has; kept here, as a tracker itself knows a service only after {@link #addingService}. */
    private final Set<ServiceReference<ProductListener>> there = ConcurrentHashMap.newKeySet();

    private final List<ProductListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Installed> announced = Collections.newSetFromMap(new IdentityHashMap<>());

    Announcer(BundleContext context, Executor desk) {
        super(context, ProductListener.class, null);
        this.desk = desk;
    }

    @Override
    public ServiceReference<ProductListener> addingService(ServiceReference<ProductListener> reference) {
        there.add(reference);
        desk.execute(() -> get(reference));
        return reference;
    }

    @Override
    public void removedService(ServiceReference<ProductListener> reference, ServiceReference<ProductListener> same) {
        there.remove(reference);
        letGo(reference);
    }

    private void letGo(ServiceReference<ProductListener> reference) {
        ProductListener listener = services.remove(reference);
        if (listener != null) {
            listeners.remove(listener);
            context.ungetService(reference);
        }
    }

    /** Adds one of this room itself. */
    void welcome(ProductListener listener) {
        desk.execute(() -> add(listener));
    }

    private void add(ProductListener listener) {
        listeners.add(listener);
        announced.forEach(product -> tell(() -> listener.came(product)));
    }

    void came(Installed product) {
        announced.add(product);
        listeners.forEach(listener -> tell(() -> listener.came(product)));
    }

    /** Does nothing if it never came. */
    void went(@Nullable Installed product) {
        if (product != null && announced.remove(product)) {
            LOG.info("Product {} {} contributes no more", product.id(), product.version());
            listeners.forEach(listener -> tell(() -> listener.went(product)));
        }
    }

    private void get(ServiceReference<ProductListener> reference) {
        ProductListener listener = context.getService(reference);
        if (listener == null) {
            LOG.warn("Listener {} could not be made and hears nothing of products", reference);
            return;
        }
        add(listener);
        services.put(reference, listener);
        if (!there.contains(reference)) {
            letGo(reference);
        }
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A listener of products failed", e);
        }
    }
}
