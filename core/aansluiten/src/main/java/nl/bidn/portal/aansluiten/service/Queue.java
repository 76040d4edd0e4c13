// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.aansluiten.Wachtrij;
import nl.bidn.portal.aansluiten.store.WachtrijStore;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The queue, for officers. */
@Component(service = Wachtrij.class)
public final class Queue implements Wachtrij {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int LARGEST_PAGE = 100;

    private record Counted(int waiting, Instant at) {}

    private final WachtrijStore store;
    private final Officers officers;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Counted counted = new Counted(0, Instant.EPOCH);

    @Activate
    public Queue(
            @Reference WachtrijStore store,
            @Reference Officers officers,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.store = store;
        this.officers = officers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Bladzijde find(Vraag vraag, AccountId officer) {
        officers.check(officer);
        return forOperator(vraag);
    }

    @Override
    public Bladzijde forOperator(Vraag vraag) {
        if (vraag.page() < 0 || vraag.size() < 1 || vraag.size() > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " lines");
        }
        return transactions.call(() -> store.find(vraag));
    }

    @Override
    public int waiting() {
        Instant now = clock.instant();
        Counted last = counted;
        if (now.isBefore(last.at()) || !now.isBefore(last.at().plus(REMEMBERED))) {
            last = new Counted(transactions.call(store::waiting), now);
            counted = last;
        }
        return last.waiting();
    }
}
