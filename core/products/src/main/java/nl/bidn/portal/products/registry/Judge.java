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
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

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

    /** @param longEnough whether nothing has happened to the bundle for a while */
    Finding look(Watched watched, boolean longEnough) {
        try {
            return byState(watched, longEnough);
        } catch (IllegalStateException | IllegalArgumentException e) {
            if (watched.bundle().getState() == Bundle.UNINSTALLED) {
                return Finding.notYet(ProductState.GESTOPT, "is gone");
            }
            throw e;
        }
    }

    private Finding byState(Watched watched, boolean longEnough) {
        Bundle bundle = watched.bundle();
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> active(bundle);
            case Bundle.STARTING -> Finding.onItsWay("is starting");
            case Bundle.STOPPING -> Finding.notYet(ProductState.GESTOPT, "is stopping");
            case Bundle.RESOLVED -> stopped(watched, longEnough);
            case Bundle.INSTALLED -> unresolved(watched, longEnough);
            default -> Finding.notYet(ProductState.GESTOPT, "is gone");
        };
    }

    /** Why the service of an active bundle can't be had after all. */
    Finding.Absent serviceRefused(Bundle bundle) {
        return components
                .failure(bundle)
                .map(Finding::failed)
                .orElseGet(() -> Finding.notYet(ProductState.MISLUKT, "its Product service could not be made"));
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

    private Finding stopped(Watched watched, boolean longEnough) {
        if (!wantsToRun(watched.bundle())) {
            return Finding.notYet(ProductState.GESTOPT, "was stopped by an operator");
        }
        return startedInVain(watched, longEnough);
    }

    private Finding unresolved(Watched watched, boolean longEnough) {
        Bundle bundle = watched.bundle();
        if (!wantsToRun(bundle)) {
            return Finding.notYet(ProductState.GESTOPT, "is installed but not started");
        }
        return Reasons.missing(context, bundle)
                .<Finding>map(Finding::failed)
                .orElseGet(() -> startedInVain(watched, longEnough));
    }

    /** Only the one who started it was told why it did not start; to know it too, it is tried once more. */
    private Finding startedInVain(Watched watched, boolean longEnough) {
        if (longEnough && isItsTurn(watched.bundle()) && watched.mayTryStart()) {
            start(watched);
        }
        String error = watched.startError();
        return error == null ? Finding.onItsWay("is not started yet") : Finding.failed(error);
    }

    /** On a thread of its own, as code of the product may run in it. */
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

    private boolean isItsTurn(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        FrameworkStartLevel reached =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        return level.getStartLevel() <= reached.getStartLevel();
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
