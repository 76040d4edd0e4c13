// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductHeader;
import nl.bidn.portal.products.guard.GuardedPool;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a product, on its own threads, what it contributes; what comes of it is a life or a refusal with its reason. */
final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int PAGE_THREADS = 8;
    private static final int PAGE_QUEUE = 32;
    private static final int LONG_THREADS = 16;
    private static final int LONG_QUEUE = 64;

    private final BundleContext context;
    private final Judge judge;

    Asking(BundleContext context, Judge judge) {
        this.context = context;
        this.judge = judge;
    }

    /** One of both. */
    record Answer(Installed.@Nullable Life life, Finding.@Nullable Absent found) {}

    /** Says that the service is no good. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Finding.Absent found;

        Refused(Finding.Absent found) {
            super(found.reason());
            this.found = found;
        }
    }

    /** Gives the life, or what was found in its place. */
    Answer ask(Seat seat, ServiceReference<Product> service) {
        seat.ask(service);
        String name = "product-" + seat.id();
        ClassLoader loader = seat.bundle().adapt(BundleWiring.class).getClassLoader();
        GuardedPool pages = new GuardedPool(name, loader, PAGE_THREADS, PAGE_QUEUE);
        GuardedPool longCalls = new GuardedPool(name + "-long", loader, LONG_THREADS, LONG_QUEUE);
        try {
            Callable<Installed.Life> reading = () -> read(seat, service, pages, longCalls);
            return new Answer(pages.call("product", LIMIT, reading), null);
        } catch (ProductFailure e) {
            pages.close();
            longCalls.close();
            Finding.Absent found = found(e);
            if (!found.last()) {
                letGo(seat);
            } else if (!(e.getCause() instanceof Refused)) {
                LOG.warn("Product {} could not say what it contributes", seat.id(), e);
            }
            return new Answer(null, found);
        }
    }

    /** Gives back the service that was asked, if any. */
    void letGo(Seat seat) {
        ServiceReference<Product> asked = seat.asked();
        seat.ask(null);
        if (asked != null) {
            try {
                context.ungetService(asked);
            } catch (IllegalStateException e) {
                LOG.debug("This bundle is stopping: its services are given back already");
            }
        }
    }

    private Installed.Life read(
            Seat seat, ServiceReference<Product> service, GuardedPool pages, GuardedPool longCalls) {
        Product product = context.getService(service);
        if (product == null) {
            throw new Refused(judge.serviceRefused(seat));
        }
        Description said = Description.of(product);
        if (!said.id().equals(seat.id())) {
            throw new Refused(Finding.failed(wrongId(seat, said)));
        }
        Shelf shelf = Shelf.of(seat);
        List<String> contradictions = Contradictions.in(said, shelf);
        if (!contradictions.isEmpty()) {
            throw new Refused(Finding.failed(Reasons.inOneLine(contradictions)));
        }
        return new Installed.Life(
                said,
                said.tabValues(),
                pages,
                longCalls,
                shelf,
                shelf.texts(BundleTexts.DUTCH),
                shelf.texts(BundleTexts.ENGLISH));
    }

    private static String wrongId(Seat seat, Description said) {
        boolean several = seat.watched().header().hasSeveral();
        return "its id() is '" + said.id() + "' but its "
                + (several ? "service property " + ProductHeader.PROPERTY : "header " + ProductHeader.NAME)
                + " says '" + seat.id() + "'";
    }

    private static Finding.Absent found(ProductFailure failure) {
        Throwable cause = failure.getCause();
        if (failure.kind() == ProductFailure.Kind.TOO_SLOW) {
            return Finding.failed("did not say within " + LIMIT.toSeconds() + " s what it contributes");
        }
        if (cause instanceof Refused refused) {
            return refused.found;
        }
        return Finding.failed("its Product failed: " + Reasons.rootLine(cause == null ? failure : cause));
    }
}
