// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Transactions;

/** Tells whether notes are removed in time. */
public final class NotesProbe implements Probe {
    private static final Duration LATE = Duration.ofDays(2);

    private final NoteStore store;
    private final Transactions transactions;
    private final Clock clock;

    public NotesProbe(NoteStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bewaartermijn";
    }

    @Override
    public Health check() {
        Instant limit = Notes.keptSince(clock.instant()).minus(LATE);
        long late = transactions.call(() -> store.countWrittenBefore(limit));
        return late == 0 ? Health.ok("No note is kept too long") : Health.degraded(late + " notes are kept too long");
    }
}
