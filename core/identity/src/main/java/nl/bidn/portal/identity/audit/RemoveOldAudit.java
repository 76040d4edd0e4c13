// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.store.AuditHead;
import nl.bidn.portal.identity.store.AuditStore;
import nl.bidn.portal.identity.store.SealedEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes audit lines after seven years: BIO2 8.15.04 asks for a term by risk, and this is BIDN's. The chain then begins
 * at the hash of the last line that was removed.
 */
@Component(service = Job.class, property = "portal.room=identity")
public final class RemoveOldAudit implements Job {
    static final Period KEPT = Period.ofYears(7);
    /** Few enough for Derby to lock the rows and not the table. */
    private static final int BATCH = 1000;

    private final AuditStore store;
    private final AuditChain chain;
    private final Transactions transactions;

    @Activate
    public RemoveOldAudit(
            @Reference AuditStore store, @Reference Secrets secrets, @Reference Transactions transactions) {
        this.store = store;
        this.chain = new AuditChain(secrets);
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "verwijder-oude-audit";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 40));
    }

    @Override
    public String run(Clock clock) {
        Instant limit = clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
        int sum = 0;
        int removed;
        do {
            removed = transactions.call(() -> removeBatch(limit));
            sum += removed;
        } while (removed > 0);
        AuditHead head = transactions.call(store::head);
        return sum + " lines removed; the chain now runs to line " + head.number() + ", hash " + head.hash();
    }

    private int removeBatch(Instant limit) {
        AuditHead head = store.lockHead();
        if (!chain.isGenuine(head)) {
            throw new IllegalStateException("The head of the audit was changed from outside the portal");
        }
        long first = store.firstNumberSince(limit);
        long lastOld = first == 0 ? head.number() : first - 1;
        long upTo = Math.min(lastOld, head.baseNumber() + BATCH);
        if (upTo <= head.baseNumber()) {
            return 0;
        }
        List<SealedEntry> newBase = store.sealedAfter(upTo - 1, 1);
        if (newBase.isEmpty() || newBase.get(0).number() != upTo) {
            throw new IllegalStateException("Audit line " + upTo + " is missing: nothing is removed");
        }
        String baseHash = newBase.get(0).hash();
        int removed = store.removeUpTo(upTo);
        store.moveHead(chain.head(head.number(), head.hash(), upTo, baseHash));
        return removed;
    }
}
