// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.AuditSearch;
import nl.bidn.portal.identity.store.AuditStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the database search, page by page. */
@Component(service = AuditSearch.class)
public final class AuditFinder implements AuditSearch {
    private static final int PAGE = 1000;

    private final AuditStore store;
    private final AuditLines audit;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public AuditFinder(
            @Reference AuditStore store,
            @Reference AuditLines audit,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Found find(Filter filter, int offset, int most) {
        return transactions.call(() -> {
            int count = store.countMatching(filter, MOST + 1);
            int here = Math.max(0, Math.min(most, MOST - offset));
            return new Found(
                    here == 0 ? List.of() : store.search(filter, offset, here), Math.min(count, MOST), count > MOST);
        });
    }

    @Override
    public boolean export(Filter filter, String by, Consumer<AuditLog.Line> lines) {
        Filter still = upToNow(filter);
        int given = 0;
        while (given < MOST_EXPORTED) {
            int from = given;
            List<AuditLog.Line> page = transactions.call(() -> store.search(still, from, PAGE));
            page.forEach(lines);
            given += page.size();
            if (page.size() < PAGE) {
                record(by, given);
                return true;
            }
        }
        record(by, given);
        return transactions.call(() -> store.search(still, MOST_EXPORTED, 1)).isEmpty();
    }

    /** Lines that come while we read would move the pages. */
    private Filter upToNow(Filter filter) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant until = filter.until();
        return new Filter(
                filter.organisation(),
                filter.action(),
                filter.actor(),
                filter.outcome(),
                filter.from(),
                until == null || until.isAfter(now) ? now : until);
    }

    private void record(String by, int lines) {
        audit.portal(by, "logboek-uitgevoerd", null, lines + " regels");
    }
}
