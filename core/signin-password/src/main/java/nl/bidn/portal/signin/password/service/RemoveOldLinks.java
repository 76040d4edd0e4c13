// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Clock;
import java.time.Duration;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.signin.password.store.PasswordStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes links that count no more. */
@Component(property = "portal.room=signin-password")
public final class RemoveOldLinks implements Job {
    private final PasswordStore store;
    private final Transactions transactions;

    @Activate
    public RemoveOldLinks(@Reference PasswordStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "verwijder-oude-links";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(6));
    }

    @Override
    public String run(Clock clock) {
        int removed = transactions.call(() -> store.removeLinksBefore(clock.instant()));
        return removed + " links removed";
    }
}
