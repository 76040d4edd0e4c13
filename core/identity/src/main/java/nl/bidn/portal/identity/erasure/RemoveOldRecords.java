// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.erasure;

import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.store.RecordStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes what shows who managed users: rights to manage, registrations of administrators and yearly reviews, seven years
 * after they ended. No source gives a term; this is BIDN's own, as for roles (AVG, article 5, paragraph 2). Verification
 * codes account for nothing and go thirty days after they ended.
 */
@Component(service = Job.class, property = "portal.room=identity")
public final class RemoveOldRecords implements Job {
    static final Period KEPT = Period.ofYears(7);
    static final Period CODES_KEPT = Period.ofDays(30);

    private final RecordStore store;
    private final Transactions transactions;

    @Activate
    public RemoveOldRecords(@Reference RecordStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "verwijder-oude-beheergegevens";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(4, 0));
    }

    @Override
    public String run(Clock clock) {
        var today = clock.instant().atZone(ZoneOffset.UTC);
        var limit = today.minus(KEPT).toInstant();
        var codes = today.minus(CODES_KEPT).toInstant();
        return transactions.call(() -> store.removeAdministratorsBefore(limit) + " rights to manage, "
                + store.removeRegistrationsBefore(limit) + " registrations, "
                + store.removeReviewsBefore(limit) + " reviews and "
                + store.removeCodesBefore(codes) + " codes removed");
    }
}
