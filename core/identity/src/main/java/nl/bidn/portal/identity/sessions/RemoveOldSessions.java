// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends sessions that nobody came back to, and removes those that ended thirty days ago. */
@Component(service = Job.class, property = "portal.room=identity")
public final class RemoveOldSessions implements Job {
    static final Duration KEPT = Duration.ofDays(30);

    private final SessionStore store;
    private final SessionRegister sessions;
    private final Transactions transactions;

    @Activate
    public RemoveOldSessions(
            @Reference SessionStore store, @Reference SessionRegister sessions, @Reference Transactions transactions) {
        this.store = store;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "verwijder-oude-sessies";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 20));
    }

    @Override
    public String run(Clock clock) {
        int ended = sessions.endExpired();
        int removed =
                transactions.call(() -> store.removeEndedBefore(clock.instant().minus(KEPT)));
        return ended + " sessions ended, " + removed + " removed";
    }
}
