// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;

/**
 * The lists of reports, kept in the memory of this node, because they are looked at far more often than they change.
 *
 * <p>A list is dropped as soon as a change on this node is committed, and is trusted for a second, so a change by another
 * node shows within a second. Nothing is decided by it: a download looks in the database again. For any thread.
 */
public final class ReportLists {
    private static final long TRUSTED_MILLIS = 1000;
    /** All municipalities and then some; beyond it memory starts afresh. */
    private static final int MOST = 1000;

    private final ReportStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ConcurrentMap<OrganisationId, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Kept(List<Report> reports, int waiting, long at) {}

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

    /** To be called in the transaction that changes something for the organisation. */
    void changed(OrganisationId organisation) {
        transactions.afterCommit(() -> {
            changes.incrementAndGet();
            kept.remove(organisation);
        });
    }

    private Kept get(OrganisationId organisation) {
        Kept found = kept.get(organisation);
        long age = found == null ? Long.MAX_VALUE : clock.millis() - found.at();
        return found != null && age >= 0 && age < TRUSTED_MILLIS ? found : load(organisation);
    }

    /** What was read while something changed may be old already: it is given once, and not kept. */
    private Kept load(OrganisationId organisation) {
        long before = changes.get();
        long at = clock.millis();
        List<Report> reports = transactions.call(() -> store.current(organisation, clock.instant()));
        int waiting = (int) reports.stream().filter(r -> r.fetched().isEmpty()).count();
        var fresh = new Kept(reports, waiting, at);
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(organisation, fresh);
        if (changes.get() != before) {
            kept.remove(organisation, fresh);
        }
        return fresh;
    }
}
