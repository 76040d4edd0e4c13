// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.products.ProductHeader;
import nl.bidn.portal.products.ProductState;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Looks at a product's bundle from outside and says whether the product can be asked, and if not why. */
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
    Finding look(Seat seat, boolean longEnough) {
        try {
            return seat.watched().isSpare(seat) ? strays(seat.watched()) : byState(seat, longEnough);
        } catch (IllegalStateException | IllegalArgumentException e) {
            if (seat.bundle().getState() == Bundle.UNINSTALLED) {
                return Finding.notYet(ProductState.GESTOPT, "is gone");
            }
            throw e;
        }
    }

    private Finding byState(Seat seat, boolean longEnough) {
        return switch (seat.bundle().getState()) {
            case Bundle.ACTIVE -> active(seat);
            case Bundle.STARTING -> Finding.onItsWay("is starting");
            case Bundle.STOPPING -> Finding.notYet(ProductState.GESTOPT, "is stopping");
            case Bundle.RESOLVED -> stopped(seat.watched(), longEnough);
            case Bundle.INSTALLED -> unresolved(seat.watched(), longEnough);
            default -> Finding.notYet(ProductState.GESTOPT, "is gone");
        };
    }

    /** Why the service of an active bundle can't be had after all. */
    Finding.Absent serviceRefused(Seat seat) {
        return components
                .failure(seat)
                .map(Finding::failed)
                .orElseGet(() -> Finding.notYet(ProductState.MISLUKT, "its Product service could not be made"));
    }

    private Finding active(Seat seat) {
        if (units.isOnItsWay(seat.bundle().getBundleId())) {
            seat.watched().atWork();
            return Finding.onItsWay("its database part is being prepared");
        }
        Optional<String> unit = units.failureOf(seat.bundle().getBundleId());
        if (unit.isPresent()) {
            return Finding.failed("its database part failed: " + Reasons.firstLine(unit.get()));
        }
        boolean several = seat.watched().header().hasSeveral();
        String which = several ? " with " + ProductHeader.PROPERTY + "=" + seat.id() : "";
        List<ServiceReference<Product>> services = services(seat.bundle()).stream()
                .filter(service -> !several || seat.id().value().equals(claim(service)))
                .toList();
        if (services.size() == 1) {
            return new Finding.Present(services.get(0));
        }
        if (services.size() > 1) {
            return Finding.failed("registers " + services.size() + " Product services" + which + "; there must be one");
        }
        return components
                .failure(seat)
                .<Finding>map(Finding::failed)
                .or(() -> components.waiting(seat).map(why -> Finding.notYet(ProductState.MISLUKT, why)))
                .orElseGet(() -> Finding.notYet(ProductState.MISLUKT, "registers no Product service" + which));
    }

    /** Without this, a product that its header forgot would be missed by nobody. */
    private static Finding strays(Watched watched) {
        Set<String> known =
                watched.header().ids().stream().map(ProductId::value).collect(Collectors.toSet());
        if (known.size() < 2 || watched.bundle().getState() != Bundle.ACTIVE) {
            return new Finding.Nobody();
        }
        return services(watched.bundle()).stream()
                .map(Judge::claim)
                .filter(claim -> !known.contains(claim))
                .findFirst()
                .<Finding>map(claim -> Finding.failed("registers a Product service "
                        + (claim.isEmpty() ? "without " : "with ") + ProductHeader.PROPERTY
                        + (claim.isEmpty() ? "" : "=" + claim) + "; its header " + ProductHeader.NAME + " lists "
                        + watched.header()))
                .orElseGet(Finding.Nobody::new);
    }

    /** Which product of its bundle a service says it is. */
    private static String claim(ServiceReference<Product> service) {
        return service.getProperty(ProductHeader.PROPERTY) instanceof String claim ? claim : "";
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
        Thread thread = new Thread(
                null,
                () -> tryStart(watched),
                "product-start-" + watched.bundle().getBundleId(),
                0,
                false);
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
