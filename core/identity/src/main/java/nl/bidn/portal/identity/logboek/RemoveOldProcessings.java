// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.logboek;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.store.ProcessingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes lines of the Logboek after eighteen months: the standard leaves the term to a profile, and this is BIDN's. */
@Component(service = Job.class, property = "portal.room=identity")
public final class RemoveOldProcessings implements Job {
    static final Period KEPT = Period.ofMonths(18);
    private static final int BATCH = 500;

    private final ProcessingStore store;
    private final Transactions transactions;

    @Activate
    public RemoveOldProcessings(@Reference ProcessingStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "verwijder-oud-logboek";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 50));
    }

    @Override
    public String run(Clock clock) {
        Instant limit = clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
        int sum = 0;
        int removed;
        do {
            removed = transactions.call(() -> store.removeBefore(limit, BATCH));
            sum += removed;
        } while (removed > 0);
        return sum + " lines of the Logboek removed";
    }
}
