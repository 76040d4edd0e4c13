// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;

/** Tells whether reports are removed in time: a promise to the people who are on them. */
public final class RemovalProbe implements Probe {
    private static final Duration LATE = Duration.ofDays(1);

    private final ReportStore reports;
    private final RemovalStore removals;
    private final Portal portal;
    private final Instant began;

    public RemovalProbe(ReportStore reports, RemovalStore removals, Portal portal) {
        this.reports = reports;
        this.removals = removals;
        this.portal = portal;
        this.began = portal.clock().instant();
    }

    @Override
    public String name() {
        return "bewaartermijn";
    }

    @Override
    public Health check() {
        return portal.transactions().call(this::look);
    }

    private Health look() {
        Instant limit = portal.clock().instant().minus(LATE);
        long overdue = reports.countExpired(limit);
        if (overdue > 0) {
            return Health.degraded(overdue + " reports should have been destroyed more than a day ago");
        }
        Optional<Instant> last = removals.lastRun(RemoveExpired.NAME);
        if (last.orElse(began).isBefore(limit)) {
            return Health.degraded("Job " + RemoveExpired.NAME + " has not ended well for more than a day");
        }
        return Health.ok(last.map(at -> "Job " + RemoveExpired.NAME + " last ran at " + at)
                .orElse("Job " + RemoveExpired.NAME + " has not run yet"));
    }
}
