// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;

/**
 * The lists of reports, kept in the memory of this node, because they are looked at far more often than they change.
 *
 * <p>A list is dropped as soon as a change on this node is committed. Once a second it is compared with the number of
 * changes in the database, so a change by another node shows within a second. Nothing is decided by it: a download looks
 * in the database again. For any thread.
 */
public final class ReportLists {
    private static final long TRUSTED_MILLIS = 1000;
    /** All municipalities and then some; beyond it memory starts afresh. */
    private static final int MOST = 1000;

    private final ReportStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ConcurrentMap<OrganisationId, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong drops = new AtomicLong();

    /**
     * @param changes the number of changes when it was read
     * @param until from then on one of the reports must not be shown any more
     * @param checkedAt when the number of changes was looked at last
     */
    private record Kept(List<Report> reports, int waiting, long changes, Instant until, long checkedAt) {
        Kept checked(long at) {
            return new Kept(reports, waiting, changes, until, at);
        }
    }

    public ReportLists(ReportStore store, Portal portal) {
        this.store = store;
        this.transactions = portal.transactions();
        this.clock = portal.clock();
    }

    /** Newest first. */
    List<Report> of(OrganisationId organisation) {
        return get(organisation).reports();
    }

    /** How many nobody fetched yet. */
    int waiting(OrganisationId organisation) {
        return get(organisation).waiting();
    }

    /** To be called as the last act of the transaction that changes something for the organisations. */
    void changed(Collection<OrganisationId> organisations) {
        store.changed(organisations);
        transactions.afterCommit(() -> {
            drops.incrementAndGet();
            organisations.forEach(kept::remove);
        });
    }

    private Kept get(OrganisationId organisation) {
        Kept found = kept.get(organisation);
        Instant now = clock.instant();
        if (found == null || !found.until().isAfter(now)) {
            return keep(organisation, () -> read(organisation, now));
        }
        long age = now.toEpochMilli() - found.checkedAt();
        return age >= 0 && age < TRUSTED_MILLIS ? found : keep(organisation, () -> check(organisation, found, now));
    }

    private Kept check(OrganisationId organisation, Kept found, Instant now) {
        return store.changes(organisation) == found.changes()
                ? found.checked(now.toEpochMilli())
                : read(organisation, now);
    }

    /** The number of changes is read first: what comes between makes the list newer than its number, never older. */
    private Kept read(OrganisationId organisation, Instant now) {
        long changes = store.changes(organisation);
        List<Report> reports = store.current(organisation, now);
        int waiting = (int) reports.stream().filter(r -> r.fetched().isEmpty()).count();
        Instant until =
                reports.stream().map(Report::expiresAt).min(Instant::compareTo).orElse(Instant.MAX);
        return new Kept(reports, waiting, changes, until, now.toEpochMilli());
    }

    /** What was read while this node dropped something may be old already: it is given once, and not kept. */
    private Kept keep(OrganisationId organisation, Supplier<Kept> reading) {
        long before = drops.get();
        Kept fresh = transactions.call(reading);
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(organisation, fresh);
        if (drops.get() != before) {
            kept.remove(organisation, fresh);
        }
        return fresh;
    }
}
