// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.Health;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How everything does: the last answer of each probe of each product, and of each room of the core (services of type
 * {@link nl.bidn.portal.api.Probe} with the property {@value #ROOM}). A service of this room; answers from memory, on any
 * thread. Each probe is asked when it comes and every 30 seconds from then on.
 */
@ProviderType
public interface Probes {
    /** The service property by which a room of the core says that a probe is its own, for example {@code data}. */
    String ROOM = "portal.room";

    /**
     * One probe.
     *
     * @param owner id of the product, or name of the room
     * @param core whether the owner is a room of the core
     * @param at when it answered
     */
    record ProbeLine(String owner, boolean core, String name, Health health, Instant at) {}

    /** Sorted by owner and name, the core first. */
    List<ProbeLine> all();
}
