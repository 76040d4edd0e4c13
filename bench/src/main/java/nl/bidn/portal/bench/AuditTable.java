// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.audit.AuditLines;
import org.jspecify.annotations.Nullable;

/** The audit of one product as the core has it: a row for each line, in the transaction of the thread. */
record AuditTable(String product, AuditLines lines) implements Audit {
    @Override
    public void record(
            @Nullable Caller caller,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail) {
        record(List.of(new Line(caller, action, outcome, organisation, detail)));
    }

    @Override
    public void record(List<Line> several) {
        lines.add(several.stream()
                .map(line -> lines.entry(
                        line.caller() == null
                                ? AuditLines.PORTAL
                                : line.caller().id(),
                        product,
                        line.action(),
                        line.outcome(),
                        line.organisation(),
                        line.detail()))
                .toList());
    }
}
