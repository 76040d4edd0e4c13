// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The security audit: append-only, in a hash chain. A service of the core, one instance a bundle; takes part in the
 * transaction of the thread, so an act and its line are there together. A line bears the product in which the caller acts; without one, in a bundle
 * with several, the first in its header.
 */
@ProviderType
public interface Audit {
    /** What came of an act. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    /** A line, as {@link #record(Caller, String, Outcome, OrganisationId, String)} has it. */
    record Line(
            @Nullable Caller caller,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail) {}

    /** Adds several lines, for less than each alone. */
    default void record(List<Line> lines) {
        lines.forEach(line -> record(line.caller(), line.action(), line.outcome(), line.organisation(), line.detail()));
    }

    /**
     * Adds a line.
     *
     * @param caller who did it; none: the portal itself, in a job
     * @param action a stable name like {@code rapport-opgehaald}
     * @param organisation whose data it was about, if any one's
     * @param detail ids and counts; never a name, a BSN or content
     */
    void record(
            @Nullable Caller caller,
            String action,
            Outcome outcome,
            @Nullable OrganisationId organisation,
            String detail);
}
