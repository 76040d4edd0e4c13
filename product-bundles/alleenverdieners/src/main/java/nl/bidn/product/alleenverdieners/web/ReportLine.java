// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import java.time.Instant;
import nl.bidn.product.alleenverdieners.service.Lifetime;
import nl.bidn.product.alleenverdieners.service.Report;

/**
 * One report as the page shows it.
 *
 * @param organisation the name
 * @param daysLeft until it is removed
 */
public record ReportLine(Report report, String organisation, int daysLeft) {
    /** From so many days on the page warns. */
    private static final int SOON = 14;

    static ReportLine of(Report report, String organisation, Instant now) {
        return new ReportLine(report, organisation, Lifetime.daysUntil(report.expiresAt(), now));
    }

    public boolean endsSoon() {
        return daysLeft <= SOON;
    }

    public boolean isNew() {
        return report.fetched().isEmpty();
    }
}
