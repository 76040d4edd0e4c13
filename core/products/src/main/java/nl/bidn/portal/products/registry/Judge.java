// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.products.ProductState;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Looks at a product bundle from outside and says whether its product can be asked, and if not why. */
final class Judge {
    private final BundleContext context;
    private final PersistenceUnits units;
    private final Components components;

    Judge(BundleContext context, PersistenceUnits units, Components components) {
        this.context = context;
        this.units = units;
        this.components = components;
    }

    Finding look(Watched watched) {
        Bundle bundle = watched.bundle();
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> active(bundle);
            case Bundle.STARTING -> Finding.notYet(ProductState.GESTOPT, "is starting");
            case Bundle.STOPPING -> Finding.notYet(ProductState.GESTOPT, "is stopping");
            case Bundle.RESOLVED -> stopped(watched);
            case Bundle.INSTALLED -> unresolved(watched);
            default -> Finding.notYet(ProductState.GESTOPT, "is gone");
        };
    }

    /** Why the service of an active bundle can't be had after all. */
    Finding.Absent serviceRefused(Bundle bundle) {
        return Finding.failed(components.failure(bundle).orElse("its Product service could not be made"));
    }

    private Finding active(Bundle bundle) {
        Optional<String> unit = units.failureOf(bundle.getBundleId());
        if (unit.isPresent()) {
            return Finding.failed("its database part failed: " + Reasons.firstLine(unit.get()));
        }
        List<ServiceReference<Product>> services = services(bundle);
        if (services.size() == 1) {
            return new Finding.Present(services.get(0));
        }
        if (services.size() > 1) {
            return Finding.failed("registers " + services.size() + " Product services; there must be one");
        }
        return components
                .failure(bundle)
                .<Finding>map(Finding::failed)
                .or(() -> components.waiting(bundle).map(why -> Finding.notYet(ProductState.MISLUKT, why)))
                .orElseGet(() -> Finding.notYet(ProductState.MISLUKT, "registers no Product service"));
    }

    private Finding stopped(Watched watched) {
        String error = watched.startError();
        if (error != null) {
            return Finding.failed(error);
        }
        return Finding.notYet(
                ProductState.GESTOPT,
                wantsToRun(watched.bundle()) ? "is not started yet" : "was stopped by an operator");
    }

    private Finding unresolved(Watched watched) {
        Bundle bundle = watched.bundle();
        if (!wantsToRun(bundle)) {
            return Finding.notYet(ProductState.GESTOPT, "is installed but not started");
        }
        Optional<String> missing = Reasons.missing(context, bundle);
        if (missing.isPresent()) {
            return Finding.failed(missing.get());
        }
        if (watched.mayTryStart()) {
            start(watched);
        }
        String error = watched.startError();
        return error == null ? Finding.notYet(ProductState.GESTOPT, "is not started yet") : Finding.failed(error);
    }

    /**
     * What it needs has come since it was started in vain, or else the framework will say what is wrong. On a thread of its
     * own, as code of the product may run in it.
     */
    private void start(Watched watched) {
        Thread thread = new Thread(null, () -> tryStart(watched), "product-start-" + watched.id(), 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void tryStart(Watched watched) {
        try {
            watched.bundle().start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            watched.startFailed(Reasons.ofStart(context, watched.bundle(), e));
        } catch (IllegalStateException e) {
            watched.startFailed("is gone");
        }
    }

    private static boolean wantsToRun(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level != null && level.isPersistentlyStarted();
    }

    @SuppressWarnings("unchecked")
    private static List<ServiceReference<Product>> services(Bundle bundle) {
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        return registered == null
                ? List.of()
                : Arrays.stream(registered)
                        .filter(Judge::isProduct)
                        .map(reference -> (ServiceReference<Product>) reference)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static boolean isProduct(ServiceReference<?> reference) {
        return reference.getProperty("objectClass") instanceof String[] types
                && Arrays.asList(types).contains(Product.class.getName());
    }
}
