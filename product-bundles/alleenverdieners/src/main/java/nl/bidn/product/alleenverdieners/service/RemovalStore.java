// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** Where it is kept that something was destroyed, and when the job that does so last ran. Each call needs a transaction. */
public interface RemovalStore {
    void add(OrganisationId organisation, Removal removal);

    /** @return how many were removed */
    int removeOlderThan(Instant moment);

    void ran(String job, Instant at);

    Optional<Instant> lastRun(String job);

    /**
     * Something that was destroyed: what kind, of which delivery and how many; never what was in it.
     *
     * @param kind {@code rapport}
     */
    record Removal(String kind, String delivery, int files, int households, Instant at) {}
}
