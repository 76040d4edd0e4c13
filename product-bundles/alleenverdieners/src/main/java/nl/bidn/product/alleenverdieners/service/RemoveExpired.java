// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.alleenverdieners.service.RemovalStore.Removal;
import nl.bidn.product.alleenverdieners.service.ReportStore.Expired;

/**
 * Destroys reports whose time is over: file, key and row, with a record that it was done. Each batch is one transaction, so
 * wherever it is stopped, nothing is half gone and the next run does the rest.
 */
public final class RemoveExpired implements Job {
    public static final String NAME = "verwijder-verlopen";

    private static final int BATCH = 100;

    private final ReportStore reports;
    private final DeliveryStore deliveries;
    private final RemovalStore removals;
    private final ReportLists lists;
    private final Portal portal;

    public RemoveExpired(
            ReportStore reports, DeliveryStore deliveries, RemovalStore removals, ReportLists lists, Portal portal) {
        this.reports = reports;
        this.deliveries = deliveries;
        this.removals = removals;
        this.lists = lists;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public String run(Clock clock) {
        Instant now = clock.instant();
        int gone = 0;
        int batch = removeBatch(now);
        while (batch > 0) {
            gone += batch;
            batch = removeBatch(now);
        }
        int records = portal.transactions().call(() -> removeRecords(now));
        return "%d reports destroyed, %d old records removed".formatted(gone, records);
    }

    private int removeBatch(Instant now) {
        return portal.transactions().call(() -> {
            List<Expired> expired = reports.expired(now, BATCH);
            expired.forEach(report -> remove(report, now));
            lists.changed(expired.stream().map(Expired::organisation).toList());
            return expired.size();
        });
    }

    private void remove(Expired report, Instant now) {
        portal.vault().destroy(report.organisation(), report.fileId());
        reports.remove(report.organisation(), report.id());
        removals.add(report.organisation(), new Removal("rapport", report.delivery(), 1, report.households(), now));
        portal.audit()
                .record(
                        null,
                        "rapport-verwijderd",
                        Outcome.DONE,
                        report.organisation(),
                        "rapport %s van levering %s, %d huishoudens; bestand en sleutel vernietigd"
                                .formatted(report.id(), report.delivery(), report.households()));
    }

    private int removeRecords(Instant now) {
        Instant before = Lifetime.recordsEndBefore(now);
        int removed = deliveries.removePublishedBefore(before) + removals.removeOlderThan(before);
        removals.ran(NAME, now);
        return removed;
    }
}
