// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Searches the security audit across organisations, for the servicedesk. A service of this room. */
@ProviderType
public interface AuditSearch {
    /** How many lines are counted and can be leafed through. */
    int MOST = 1000;

    /** How many lines an export holds at most. */
    int MOST_EXPORTED = 50_000;

    /**
     * What is looked for; blank or null matches all.
     *
     * @param outcome {@code DONE}, {@code REFUSED} or {@code FAILED}
     * @param from the first moment
     * @param until the first moment after it
     */
    record Filter(
            String organisation,
            String action,
            String actor,
            String outcome,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * A page of what was found, newest first.
     *
     * @param total at most {@link #MOST}
     * @param more whether there are more than that
     */
    record Found(List<AuditLog.Line> lines, int total, boolean more) {}

    Found find(Filter filter, int offset, int most);

    /**
     * Gives all lines that were found, newest first, at most {@link #MOST_EXPORTED}; the export itself is audited.
     *
     * @param by account of who exports
     * @return whether these are all
     */
    boolean export(Filter filter, String by, Consumer<AuditLog.Line> lines);
}
