// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.time.Clock;
import java.time.Duration;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.signin.eherkenning.store.RequestStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes requests that nobody can answer any more, and what expired long enough ago to be forgotten. */
@Component(property = "portal.room=signin-eherkenning")
public final class RemoveOldRequests implements Job {
    /** For so long a late answer is told that it is late. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final RequestStore store;
    private final Transactions transactions;

    @Activate
    public RemoveOldRequests(@Reference RequestStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "verwijder-oude-eherkenning-verzoeken";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public String run(Clock clock) {
        int removed = transactions.call(() -> store.removeBefore(clock.instant().minus(GRACE)));
        return removed + " rows removed";
    }
}
