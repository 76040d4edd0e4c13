// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.install;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductHeader;
import nl.bidn.portal.products.registry.Reasons;
import nl.bidn.portal.products.registry.Registry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts on one bundle of products at a time, and on no other. Refusals are IllegalArgumentExceptions with a reason. */
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

    /** The bundle of this name, if there is one; rather our own. */
    Optional<Bundle> named(ProductId id) {
        return having(header -> header.first().equals(id));
    }

    /** The bundle that brings this product. */
    Optional<Bundle> bringing(ProductId id) {
        return having(header -> header.ids().contains(id));
    }

    private Optional<Bundle> having(Predicate<ProductHeader> property) {
        return all().stream()
                .filter(bundle -> header(bundle).filter(property).isPresent())
                .min(Comparator.comparing(bundle -> !isOurs(bundle)));
    }

    /** What it says it brings; empty if its header is no good. */
    static Optional<ProductHeader> header(Bundle bundle) {
        try {
            return ProductHeader.of(bundle);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All product bundles. */
    List<Bundle> all() {
        return registry.bundles();
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

    /** Starts it and waits for what becomes of its products; it is no good unless all are. */
    List<InstalledProduct> start(Bundle bundle) {
        FutureTask<List<InstalledProduct>> started = new FutureTask<>(() -> startNow(bundle));
        Thread starter = new Thread(null, started, "product-start", 0, false);
        starter.setDaemon(true);
        starter.start();
        List<InstalledProduct> products = await(started, LIMIT);
        List<InstalledProduct> failed =
                products.stream().filter(product -> product.product().isEmpty()).toList();
        if (!failed.isEmpty()) {
            throw new IllegalArgumentException(why(failed, products.size()));
        }
        return products;
    }

    /** Once, if it is the bundle as a whole that is no good. */
    private static String why(List<InstalledProduct> failed, int all) {
        List<String> reasons =
                failed.stream().map(InstalledProduct::reason).distinct().toList();
        return reasons.size() == 1 && failed.size() == all
                ? reasons.get(0)
                : failed.stream()
                        .map(product -> product.id() + ": " + product.reason())
                        .collect(Collectors.joining("; "));
    }

    private List<InstalledProduct> startNow(Bundle bundle) {
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
