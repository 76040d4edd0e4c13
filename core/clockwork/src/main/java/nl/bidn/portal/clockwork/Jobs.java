// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The jobs of products and of the core (services of type {@link nl.bidn.portal.api.Job} with the property
 * {@code portal.room}). A service of this room.
 */
@ProviderType
public interface Jobs {
    /** One job. The name is {@code <product or room>/<job>}. */
    record JobLine(
            String name,
            String schedule,
            @Nullable Instant lastRun,
            @Nullable String lastResult,
            boolean failed,
            @Nullable Instant nextRun) {}

    /** Sorted by name. */
    List<JobLine> all();

    /**
     * Runs it now, on this node and in this thread, unless it is running.
     *
     * @return its line for the job log
     * @throws IllegalArgumentException if there is no such job or it is running
     * @throws IllegalStateException with its line for the job log, if it failed
     */
    String run(String name);
}
