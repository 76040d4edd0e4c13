// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    static ReportLine of(Report report, String organisation, LocalDate today) {
        return new ReportLine(report, organisation, (int) ChronoUnit.DAYS.between(today, report.removedOn()));
    }

    public boolean endsSoon() {
        return daysLeft <= SOON;
    }

    public boolean isNew() {
        return report.fetched().isEmpty();
    }
}
