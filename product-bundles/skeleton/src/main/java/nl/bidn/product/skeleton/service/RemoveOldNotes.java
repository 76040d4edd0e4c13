// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;

/** Removes notes that have been kept long enough. */
public final class RemoveOldNotes implements Job {
    public static final String NAME = "verwijder-oude-notities";

    private final NoteStore store;
    private final Transactions transactions;

    public RemoveOldNotes(NoteStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 0));
    }

    @Override
    public String run(Clock clock) {
        Instant before = Notes.keptSince(clock.instant());
        return transactions.call(() -> store.removeWrittenBefore(before)) + " notes removed";
    }
}
