// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.products.ProductState;
import nl.bidn.portal.products.guard.Vitals;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins, replaces and ends the lives of products, each by itself; on the registry's thread. */
final class Lives {
    private static final Logger LOG = LoggerFactory.getLogger(Lives.class);

    private final Clock clock;
    private final Judge judge;
    private final Asking asking;
    private final Roster roster;
    private final Announcer announcer;
    private final Consumer<Watched> stir;

    /** What came of a look at one product. */
    enum Outlook {
        /** It is there, or was refused; only an event changes that. */
        SETTLED,
        /** It failed, and waiting won't help; but not all that could help has an event. */
        FAILED,
        /** It may still come. */
        OPEN
    }

    /** @param stir tells that a bundle must be looked at again */
    Lives(Clock clock, Judge judge, Asking asking, Roster roster, Announcer announcer, Consumer<Watched> stir) {
        this.clock = clock;
        this.judge = judge;
        this.asking = asking;
        this.roster = roster;
        this.announcer = announcer;
        this.stir = stir;
    }

    Outlook look(Seat seat) {
        Finding finding = headerRefused(seat)
                .or(() -> taken(seat))
                .orElseGet(() -> judge.look(seat, seat.watched().isPatienceOver()));
        if (finding instanceof Finding.Present present) {
            return present(seat, present.service());
        }
        asking.letGo(seat);
        if (finding instanceof Finding.Absent absent) {
            return absent(seat, absent);
        }
        leave(seat);
        return Outlook.SETTLED;
    }

    /** Nothing is left of it, and nobody misses it. */
    void leave(Seat seat) {
        Installed before = seat.current();
        asking.letGo(seat);
        if (before != null) {
            seat.become(null);
            before.end();
            roster.publish();
            announcer.went(before);
            reconsiderOthers(seat);
        }
    }

    private static Optional<Finding> headerRefused(Seat seat) {
        return seat.watched().headerError().map(Finding::failed);
    }

    /** The same product, in a bundle where it lives. */
    private Optional<Finding> taken(Seat seat) {
        return roster.othersOf(seat).stream()
                .filter(Seat::isAlive)
                .findFirst()
                .map(other -> Finding.failed("product '" + seat.id() + "' is there already, in bundle "
                        + other.bundle().getBundleId() + " (" + other.bundle().getSymbolicName() + " "
                        + other.bundle().getVersion() + ")"));
    }

    private Outlook present(Seat seat, ServiceReference<Product> service) {
        Installed current = seat.current();
        if (current == null || !service.equals(seat.asked())) {
            asking.letGo(seat);
            return answered(seat, asking.ask(seat, service));
        }
        return current.hasEnded() ? Outlook.OPEN : Outlook.SETTLED;
    }

    private Outlook answered(Seat seat, Asking.Answer answer) {
        if (answer.found() != null) {
            return absent(seat, answer.found());
        }
        if (answer.life() != null) {
            replace(seat, Installed.alive(seat.id(), seat.bundle(), new Vitals(clock), answer.life()));
        }
        return Outlook.SETTLED;
    }

    private Outlook absent(Seat seat, Finding.Absent found) {
        boolean last = found.last() || seat.watched().isPatienceOver();
        Finding.Absent absent = last ? found : found.soFar();
        Installed current = seat.current();
        if (current == null || !current.says(absent)) {
            replace(seat, Installed.idle(seat.id(), seat.bundle(), absent.state(), absent.reason(), new Vitals(clock)));
            if (absent.state() == ProductState.MISLUKT) {
                LOG.warn("Product {} {} failed: {}", seat.id(), seat.bundle().getVersion(), absent.reason());
            }
        }
        return last ? Outlook.FAILED : Outlook.OPEN;
    }

    private void replace(Seat seat, Installed next) {
        Installed before = seat.current();
        seat.become(next);
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
            reconsiderOthers(seat);
        }
    }

    /** One that could not come because this one lived may come now. */
    private void reconsiderOthers(Seat seat) {
        roster.othersOf(seat).stream().filter(other -> !other.isAlive()).forEach(other -> stir.accept(other.watched()));
    }
}
