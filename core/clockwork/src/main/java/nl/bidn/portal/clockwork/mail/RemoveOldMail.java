// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.store.MailStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes mail, address and text alike: a day after it was sent, and dead letters 30 days after they were made. */
@Component(property = "portal.room=clockwork")
public final class RemoveOldMail implements Job {
    private static final Duration SENT_KEPT = Duration.ofDays(1);
    private static final Duration DEAD_KEPT = Duration.ofDays(30);

    private final MailStore store;
    private final Transactions transactions;

    @Activate
    public RemoveOldMail(@Reference MailStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "remove-old-mail";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public String run(Clock clock) {
        Instant now = clock.instant();
        int sent = transactions.call(() -> store.removeSentBefore(now.minus(SENT_KEPT)));
        int dead = transactions.call(() -> store.removeDeadBefore(now.minus(DEAD_KEPT)));
        return sent + " sent mails and " + dead + " dead letters removed";
    }
}
