// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.products.registry.Lives.Outlook;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Keeps the list of products. Events of the framework end a life at once, on their own thread; everything else is done by
 * one thread, one look at one bundle after another, so that listeners hear of things in order.
 */
@Component(
        immediate = true,
        service = {Products.class, Registry.class})
public final class Registry implements Products {
    private static final long FIRST_LOOK_AGAIN_MILLIS = 25;
    private static final long LAST_LOOK_AGAIN_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final int MOST_DOUBLINGS = 11;

    private final Lives lives;
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
        Judge judge = new Judge(context, units, new Components(components));
        announcer = new Announcer(context, desk::now);
        lives = new Lives(clock, judge, new Asking(context, judge), roster, announcer, this::stirred);
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

    /** All bundles with the header, whatever their state; known as soon as they are installed. */
    public List<Bundle> bundles() {
        return roster.bundles();
    }

    /** Those that live, for the probes. */
    public List<Installed> alive() {
        return roster.alive();
    }

    /** What becomes of the products of a bundle that was just started: done when waiting longer won't change it. */
    public CompletableFuture<List<InstalledProduct>> verdict(long bundleId) {
        CompletableFuture<List<InstalledProduct>> verdict = new CompletableFuture<>();
        desk.now(() -> {
            Watched bundle = roster.get(bundleId);
            if (bundle == null) {
                verdict.completeExceptionally(new IllegalStateException("Bundle " + bundleId + " is not there"));
            } else {
                bundle.await(verdict);
                look(bundle);
            }
        });
        return verdict;
    }

    /**
     * Ends the lives of the products of a bundle before it is stopped: takes no new calls, lets those that run finish for a
     * while, and has told all listeners when the result is done.
     */
    public CompletableFuture<Void> retire(long bundleId, Duration limit) {
        CompletableFuture<Void> retired = new CompletableFuture<>();
        List<Installed> last = current(roster.get(bundleId));
        List<Installed.Life> ending =
                last.stream().flatMap(product -> product.leave().stream()).toList();
        long end = System.nanoTime() + limit.toNanos();
        ending.forEach(life -> life.finish(end));
        if (!ending.isEmpty()) {
            roster.publish();
        }
        desk.now(() -> {
            last.forEach(announcer::went);
            retired.complete(null);
        });
        return retired;
    }

    /** A bundle with products is there; called once for each. */
    Watched appeared(Bundle bundle) {
        Watched fresh = new Watched(bundle);
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

    /** It has other content, and so perhaps other products. */
    void updated(Watched bundle) {
        end(bundle.seats());
        desk.now(() -> bundle.read().forEach(lives::leave));
        stirred(bundle);
    }

    /** It is stopping: nothing of it may be called any more. */
    void ending(Watched bundle) {
        end(bundle.seats());
        stirred(bundle);
    }

    /** A service of it is going: nothing of the product that it is may be called any more. */
    void ending(Watched bundle, ServiceReference<?> service) {
        end(bundle.seats().stream().filter(seat -> service.equals(seat.asked())).toList());
        stirred(bundle);
    }

    private void end(List<Seat> seats) {
        boolean any = false;
        for (Seat seat : seats) {
            any |= seat.end();
        }
        if (any) {
            roster.publish();
        }
    }

    void disappeared(Watched bundle) {
        bundle.seats().forEach(Seat::end);
        roster.remove(bundle);
        roster.publish();
        desk.now(() -> {
            bundle.seats().forEach(lives::leave);
            bundle.gone();
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
        List<Outlook> outlooks = bundle.seats().stream().map(lives::look).toList();
        if (!outlooks.contains(Outlook.OPEN)) {
            bundle.settle();
        }
        if (outlooks.stream().anyMatch(outlook -> outlook != Outlook.SETTLED)) {
            lookAgain(bundle);
        }
    }

    private static List<Installed> current(@Nullable Watched bundle) {
        return bundle == null
                ? List.of()
                : bundle.seats().stream()
                        .map(Seat::current)
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    /** Not everything has an event: a start in vain and a failed schema step have none. */
    private void lookAgain(Watched bundle) {
        int doublings = Math.min(bundle.looked(), MOST_DOUBLINGS);
        long delay = Math.min(FIRST_LOOK_AGAIN_MILLIS << doublings, LAST_LOOK_AGAIN_MILLIS);
        bundle.planned(desk.later(() -> look(bundle), delay));
    }
}
