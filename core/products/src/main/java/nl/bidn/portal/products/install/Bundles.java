// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.install;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.registry.Reasons;
import nl.bidn.portal.products.registry.Registry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts on the bundle of one product at a time, and on no other. Refusals are IllegalArgumentExceptions with a reason. */
final class Bundles {
    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
    private static final String LOCATION = "portal-product:";
    /** How long a product may take to come up. */
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** How long calls that run get to finish before their product goes. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final BundleContext context;
    private final Registry registry;

    Bundles(BundleContext context, Registry registry) {
        this.context = context;
        this.registry = registry;
    }

    /** All bundles that say they are this product; our own first. */
    List<Bundle> of(ProductId id) {
        return all().stream()
                .filter(bundle -> id.value()
                        .equals(bundle.getHeaders("").get(Registry.HEADER).strip()))
                .sorted((a, b) -> Boolean.compare(isOurs(b), isOurs(a)))
                .toList();
    }

    /** All product bundles. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders("").get(Registry.HEADER) != null)
                .toList();
    }

    static boolean isOurs(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    Bundle install(ProductId id, InputStream jar) {
        try (jar) {
            return context.installBundle(LOCATION + id, jar);
        } catch (BundleException | IOException e) {
            throw new IllegalArgumentException("can't be installed: " + Reasons.rootLine(e), e);
        }
    }

    /** Stops it, gives it other content, and leaves it stopped. */
    void replace(Bundle bundle, InputStream jar) {
        await(registry.retire(bundle.getBundleId(), FAREWELL), LIMIT);
        try (jar) {
            bundle.stop(Bundle.STOP_TRANSIENT);
            bundle.update(jar);
        } catch (BundleException | IOException e) {
            throw new IllegalArgumentException("can't be updated: " + Reasons.rootLine(e), e);
        }
        refresh(bundle);
    }

    /** Starts it and waits for what becomes of it. */
    InstalledProduct start(Bundle bundle) {
        FutureTask<InstalledProduct> started = new FutureTask<>(() -> startNow(bundle));
        Thread starter = new Thread(null, started, "product-start", 0, false);
        starter.setDaemon(true);
        starter.start();
        InstalledProduct product = await(started, LIMIT);
        if (product.state() == ProductState.MISLUKT || product.state() == ProductState.GESTOPT) {
            throw new IllegalArgumentException(product.reason());
        }
        return product;
    }

    private InstalledProduct startNow(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new IllegalArgumentException(Reasons.ofStart(context, bundle, e), e);
        }
        return await(registry.verdict(bundle.getBundleId()), LIMIT);
    }

    void uninstall(Bundle bundle) {
        await(registry.retire(bundle.getBundleId(), FAREWELL), LIMIT);
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IllegalArgumentException("can't be uninstalled: " + Reasons.rootLine(e), e);
        } catch (IllegalStateException e) {
            LOG.debug("The bundle was uninstalled already");
        }
        refresh(bundle);
    }

    /** Lets the framework drop the old classes, if nobody else uses them. */
    private void refresh(Bundle bundle) {
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (!wiring.getRemovalPendingBundles().contains(bundle)) {
            return;
        }
        Collection<Bundle> touched = wiring.getDependencyClosure(List.of(bundle));
        if (touched.stream().anyMatch(other -> other != bundle)) {
            LOG.warn("Bundle {} is used by other bundles; its old classes stay until they are refreshed", bundle);
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(List.of(bundle), event -> done.countDown());
        try {
            if (!done.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The framework did not refresh bundle {} in time", bundle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Future<T> future, Duration limit) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof IllegalArgumentException known
                    ? known
                    : new IllegalArgumentException(Reasons.rootLine(cause == null ? e : cause), e);
        } catch (TimeoutException e) {
            throw new IllegalArgumentException("did not come up within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("was interrupted", e);
        }
    }
}
