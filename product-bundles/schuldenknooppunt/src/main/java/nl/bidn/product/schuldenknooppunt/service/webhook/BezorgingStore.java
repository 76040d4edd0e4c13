// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;

/** Where notifications wait until they reached their receiver; each call within a transaction. */
public interface BezorgingStore {
    /**
     * How things are, for the operator.
     *
     * @param wachtend those that are still tried
     * @param dood those that are not
     * @param oudste since when the oldest waits that nobody tried yet
     */
    record Telling(long wachtend, long dood, Optional<Instant> oudste) {}

    void voegToe(Bezorging bezorging);

    Optional<Bezorging> bezorging(OrganisationId organisatie, UUID id);

    /** Of one webhook, oldest first. */
    List<Bezorging> bezorgingen(OrganisationId organisatie, UUID webhook, boolean dood, int meeste);

    /** It arrived; false: somebody else saw to that. */
    boolean verwijder(OrganisationId organisatie, UUID id);

    void faalde(OrganisationId organisatie, UUID id, Instant nu, String uitkomst);

    /** It is not tried any more. */
    void geefOp(OrganisationId organisatie, UUID id, Instant nu);

    /** The same of all of one webhook. */
    void geefAllesOp(OrganisationId organisatie, UUID webhook, Instant nu);

    /** It is tried again, as if it had not been; false: it is not given up. */
    boolean hervat(OrganisationId organisatie, UUID id, Instant nu);

    /** Removes what was given up before a moment. */
    int verwijderDood(Instant voor);

    Telling telling();
}
