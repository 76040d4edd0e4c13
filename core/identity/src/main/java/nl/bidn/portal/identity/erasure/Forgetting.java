// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.enablement.Hooks;
import nl.bidn.portal.identity.store.ForgetStore;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells products whom they must forget: those that are there at once, in the transaction of the removal; others when they
 * come back. A product that came just while somebody was removed hears of it from the job.
 */
@Component(
        service = {Forgetting.class, ProductListener.class, Job.class},
        property = "portal.room=identity")
public final class Forgetting implements ProductListener, Job {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final ForgetStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ConcurrentMap<ProductId, InstalledProduct> here = new ConcurrentHashMap<>();
    private final Executor soon;

    @Activate
    public Forgetting(@Reference ForgetStore store, @Reference Transactions transactions, @Reference Clock clock) {
        this(store, transactions, clock, Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(null, work, "identity-forgetting", 0, false);
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** @param soon does what need not hold up a product that comes, in order */
    public Forgetting(ForgetStore store, Transactions transactions, Clock clock, Executor soon) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.soon = soon;
    }

    @Deactivate
    void close() {
        if (soon instanceof ExecutorService threads) {
            threads.shutdownNow();
        }
    }

    /**
     * To be called in the transaction of the removal.
     *
     * @throws nl.bidn.portal.identity.Refused if a product fails; nothing may be kept of the transaction then
     */
    void forget(AccountId person) {
        Set<ProductId> all = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        all.addAll(store.known());
        all.addAll(here.keySet());
        for (ProductId id : all) {
            InstalledProduct installed = here.get(id);
            if (installed == null || installed.product().isEmpty()) {
                store.later(id, person, Instant.ofEpochMilli(clock.millis()));
            } else {
                tell(installed, person);
            }
        }
    }

    private static void tell(InstalledProduct installed, AccountId person) {
        Hooks.call(installed, "forget", () -> installed.product().ifPresent(product -> forget(product, person)));
    }

    /** A product cannot refuse this: whatever it throws is a failure. */
    private static void forget(Product product, AccountId person) {
        try {
            product.forget(person.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The product did not forget", e);
        }
    }

    @Override
    public void came(InstalledProduct product) {
        here.put(product.id(), product);
        try {
            soon.execute(() -> cameBack(product));
        } catch (RejectedExecutionException e) {
            LOG.debug("This room is going", e);
        }
    }

    private void cameBack(InstalledProduct product) {
        try {
            transactions.run(() -> store.know(product.id()));
            tellWhatWaits(product);
        } catch (RuntimeException e) {
            LOG.warn("Product {} must still be told whom it must forget; the job tries again", product.id(), e);
        }
    }

    @Override
    public void went(InstalledProduct product) {
        here.remove(product.id(), product);
    }

    @Override
    public String name() {
        return "vergeet-bij-producten";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 55));
    }

    @Override
    public String run(Clock at) {
        int told = 0;
        int failed = 0;
        for (InstalledProduct product : here.values()) {
            try {
                told += tellWhatWaits(product);
            } catch (RuntimeException e) {
                LOG.warn("Product {} does not forget", product.id(), e);
                failed++;
            }
        }
        return told + " people forgotten later by products, " + failed + " products failed";
    }

    /** One person, one transaction: what was told is not told again after a kill. */
    private int tellWhatWaits(InstalledProduct installed) {
        int told = 0;
        for (AccountId person : transactions.call(() -> store.waiting(installed.id()))) {
            if (installed.product().isEmpty()) {
                return told;
            }
            transactions.run(() -> {
                tell(installed, person);
                store.forgotten(installed.id(), person);
            });
            told++;
        }
        return told;
    }
}
