// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the job log for 90 days. */
@Component(property = "portal.room=clockwork")
public final class RemoveOldJobRuns implements Job {
    private static final Duration KEPT = Duration.ofDays(90);

    private final JobStore store;
    private final Transactions transactions;

    @Activate
    public RemoveOldJobRuns(@Reference JobStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "remove-old-job-runs";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 15));
    }

    @Override
    public String run(Clock clock) {
        int removed =
                transactions.call(() -> store.removeRunsBefore(clock.instant().minus(KEPT)));
        return removed + " lines of the job log removed";
    }
}
