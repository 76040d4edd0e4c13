// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.products.guard.Vitals;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the list of products. Events of the framework end a life at once, on their own thread; everything else is done by
 * one thread, one look at one bundle after another, so that listeners hear of things in order.
 */
@Component(
        immediate = true,
        service = {Products.class, Registry.class})
public final class Registry implements Products {
    /** The header by which a bundle says that it is a product, and which. */
    public static final String HEADER = "Portal-Product";

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final long FIRST_LOOK_AGAIN_MILLIS = 25;
    private static final long LAST_LOOK_AGAIN_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final int MOST_DOUBLINGS = 11;
    /** How long a bundle may be on its way before it is called failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Judge judge;
    private final Asking asking;
    private final Announcer announcer;
    private final Watch watch;
    private final Desk desk = new Desk();
    private final Roster roster = new Roster();

    @Activate
    public Registry(
            BundleContext context,
            @Reference Clock clock,
            @Reference PersistenceUnits units,
            @Reference ServiceComponentRuntime components) {
        this.clock = clock;
        judge = new Judge(context, units, new Components(components));
        asking = new Asking(context, judge);
        announcer = new Announcer(context, desk::now);
        watch = new Watch(context, this);
        watch.open();
        // on another thread: some listeners need this service, which is there only once this constructor is left
        desk.now(announcer::open);
    }

    @Deactivate
    public void close() {
        announcer.close();
        watch.close();
        desk.close();
        roster.alive().forEach(Installed::end);
    }

    @Override
    public List<InstalledProduct> all() {
        return roster.all();
    }

    @Override
    public Optional<InstalledProduct> find(ProductId id) {
        return roster.find(id);
    }

    @Override
    public long generation() {
        return roster.generation();
    }

    /** Adds a listener of this room; it hears of those that are there already first. */
    public void listen(ProductListener listener) {
        announcer.welcome(listener);
    }

    /** Those that live, for the probes. */
    public List<Installed> alive() {
        return roster.alive();
    }

    /** What becomes of a bundle that was just started: done when waiting longer won't change it. */
    public CompletableFuture<InstalledProduct> verdict(long bundleId) {
        CompletableFuture<InstalledProduct> verdict = new CompletableFuture<>();
        desk.now(() -> {
            Watched bundle = roster.get(bundleId);
            if (bundle == null) {
                verdict.completeExceptionally(new IllegalStateException("Bundle " + bundleId + " is not there"));
            } else {
                bundle.waiters().add(verdict);
                look(bundle);
            }
        });
        return verdict;
    }

    /**
     * Ends the life of a product before its bundle is stopped: takes no new calls, lets those that run finish for a while,
     * and has told all listeners when the result is done.
     */
    public CompletableFuture<Void> retire(long bundleId, Duration limit) {
        CompletableFuture<Void> retired = new CompletableFuture<>();
        Watched bundle = roster.get(bundleId);
        Installed current = bundle == null ? null : bundle.current();
        if (current != null && current.finish(limit)) {
            roster.publish();
        }
        desk.now(() -> {
            announcer.went(current);
            retired.complete(null);
        });
        return retired;
    }

    /** A product bundle is there; called once for each. */
    Watched appeared(Bundle bundle, String header) {
        Watched fresh = Headers.read(bundle, header);
        roster.add(fresh);
        stirred(fresh);
        return fresh;
    }

    /** Something happened to it. */
    void stirred(Watched bundle) {
        desk.now(() -> {
            bundle.stir();
            look(bundle);
        });
    }

    /** It is stopping, or its service is going: nothing of it may be called any more. */
    void ending(Watched bundle) {
        Installed current = bundle.current();
        if (current != null && current.end()) {
            roster.publish();
        }
        stirred(bundle);
    }

    void disappeared(Watched bundle) {
        Installed current = bundle.current();
        if (current != null) {
            current.end();
        }
        roster.remove(bundle);
        roster.publish();
        desk.now(() -> {
            asking.letGo(bundle);
            announcer.went(current);
            bundle.waiters()
                    .forEach(waiter -> waiter.completeExceptionally(
                            new IllegalStateException("The bundle was uninstalled meanwhile")));
            roster.othersOf(bundle).forEach(this::reconsider);
        });
    }

    /** Bundles that could not be resolved may be so now. */
    void anotherBundleCame() {
        roster.unresolved().forEach(this::stirred);
    }

    private void look(Watched bundle) {
        if (!roster.has(bundle)) {
            return;
        }
        Finding finding = Headers.refusal(bundle)
                .or(() -> taken(bundle))
                .orElseGet(() -> judge.look(bundle, isPatienceOver(bundle)));
        if (finding instanceof Finding.Present present) {
            present(bundle, present.service());
        } else if (finding instanceof Finding.Absent absent) {
            asking.letGo(bundle);
            absent(bundle, absent);
        }
    }

    private void present(Watched bundle, ServiceReference<Product> service) {
        Installed current = bundle.current();
        if (current == null || !service.equals(bundle.asked())) {
            asking.letGo(bundle);
            answered(bundle, asking.ask(bundle, service));
        } else if (current.hasEnded()) {
            lookAgain(bundle);
        } else {
            settle(bundle);
        }
    }

    private void answered(Watched bundle, Asking.Answer answer) {
        if (answer.life() != null) {
            replace(bundle, Installed.alive(bundle.id(), bundle.bundle(), new Vitals(clock), answer.life()));
            settle(bundle);
        } else if (answer.found() != null) {
            absent(bundle, answer.found());
        }
    }

    private void absent(Watched bundle, Finding.Absent found) {
        boolean last = found.last() || isPatienceOver(bundle);
        Finding.Absent absent = last ? found : found.soFar();
        Installed current = bundle.current();
        if (current == null || !current.says(absent)) {
            replace(
                    bundle,
                    Installed.idle(bundle.id(), bundle.bundle(), absent.state(), absent.reason(), new Vitals(clock)));
            if (absent.state() == ProductState.MISLUKT) {
                LOG.warn(
                        "Product {} {} failed: {}", bundle.id(), bundle.bundle().getVersion(), absent.reason());
            }
        }
        if (last) {
            settle(bundle);
        }
        lookAgain(bundle);
    }

    private void replace(Watched bundle, Installed next) {
        Installed before = bundle.current();
        bundle.become(next);
        if (before != null) {
            before.end();
        }
        roster.publish();
        announcer.went(before);
        if (next.isAlive()) {
            LOG.info("Product {} {} contributes from now on", next.id(), next.version());
            announcer.came(next);
            next.announced();
        } else {
            LOG.debug("Product {} {} is {}: {}", next.id(), next.version(), next.state(), next.reason());
            roster.othersOf(bundle).forEach(this::reconsider);
        }
    }

    /** The same id, in a bundle that lives. */
    private Optional<Finding> taken(Watched bundle) {
        return roster.othersOf(bundle).stream()
                .filter(other -> other.current() != null && other.current().isAlive())
                .findFirst()
                .map(other -> Finding.failed("product '" + bundle.id() + "' is there already, in bundle "
                        + other.bundle().getBundleId() + " (" + other.bundle().getSymbolicName() + " "
                        + other.bundle().getVersion() + ")"));
    }

    private void reconsider(Watched bundle) {
        Installed current = bundle.current();
        if (current == null || !current.isAlive()) {
            stirred(bundle);
        }
    }

    private void settle(Watched bundle) {
        Installed current = bundle.current();
        if (current != null) {
            bundle.waiters().forEach(waiter -> waiter.complete(current));
            bundle.waiters().clear();
        }
    }

    private static boolean isPatienceOver(Watched bundle) {
        return bundle.waitedNanos(System.nanoTime()) > PATIENCE.toNanos();
    }

    /** Not everything has an event: a start in vain and a failed schema step have none. */
    private void lookAgain(Watched bundle) {
        int doublings = Math.min(bundle.looked(), MOST_DOUBLINGS);
        long delay = Math.min(FIRST_LOOK_AGAIN_MILLIS << doublings, LAST_LOOK_AGAIN_MILLIS);
        bundle.planned(desk.later(() -> look(bundle), delay));
    }
}
