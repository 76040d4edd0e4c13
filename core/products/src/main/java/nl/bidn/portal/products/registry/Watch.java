// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.products.ProductHeader;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.util.tracker.BundleTracker;

/** Hears the framework and passes on what is about products; on whatever thread, so it does next to nothing itself. */
final class Watch extends BundleTracker<Watched> implements ServiceListener, FrameworkListener {
    private static final int ANY_STATE =
            Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final Registry registry;

    Watch(BundleContext context, Registry registry) {
        super(context, ANY_STATE, null);

        this.registry = registry;
    }

    @Override
    public void open() {
        try {
            context.addServiceListener(this, "(" + Constants.OBJECTCLASS + "=" + Product.class.getName() + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        context.addFrameworkListener(this);
        super.open();
    }

    @Override
    public void close() {
        context.removeServiceListener(this);
        context.removeFrameworkListener(this);
        super.close();
    }

    @Override
    public @Nullable Watched addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (bundle.getHeaders("").get(ProductHeader.NAME) == null) {
            otherBundle(event);
            return null;
        }
        return registry.appeared(bundle);
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Watched watched) {
        int type = event == null ? 0 : event.getType();
        switch (type) {
            case BundleEvent.STOPPING, BundleEvent.UNRESOLVED -> registry.ending(watched);
            case BundleEvent.UPDATED -> {
                watched.startFailed(null);
                registry.updated(watched);
            }
            case BundleEvent.STARTING -> watched.startFailed(null);
            default -> registry.stirred(watched);
        }
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Watched watched) {
        registry.disappeared(watched);
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        Bundle bundle = event.getServiceReference().getBundle();
        Watched watched = bundle == null ? null : getObject(bundle);
        if (watched == null) {
            return;
        }
        if (event.getType() == ServiceEvent.UNREGISTERING) {
            registry.ending(watched, event.getServiceReference());
        } else {
            registry.stirred(watched);
        }
    }

    /** A start by the framework itself, at a start level, fails with this event only. */
    @Override
    public void frameworkEvent(FrameworkEvent event) {
        Watched watched = getObject(event.getBundle());
        if (watched != null
                && event.getType() == FrameworkEvent.ERROR
                && event.getThrowable() instanceof BundleException e) {
            watched.startFailed(Reasons.ofStart(context, watched.bundle(), e));
            registry.stirred(watched);
        }
    }

    private void otherBundle(@Nullable BundleEvent event) {
        if (event != null && event.getType() == BundleEvent.RESOLVED) {
            registry.anotherBundleCame();
        }
    }
}
