// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Keeps the audit in memory; not undone with a transaction. */
public final class RecordingAudit implements Audit {
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** One line; {@code caller} is the id, or empty for the portal itself. */
    public record Line(
            String caller,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail) {}

    @Override
    public void record(
            @Nullable Caller caller,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail) {
        lines.add(new Line(caller == null ? "" : caller.id(), action, outcome, organisation, detail));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Only the actions, in order. */
    public List<String> actions() {
        return lines.stream().map(Line::action).toList();
    }

    public void clear() {
        lines.clear();
    }
}
