// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;

/** Keeps how far was looked, and what was found; each call within a transaction. */
public interface ToezichtStore {
    /** Up to and with which moment the look-ups of an organisation were judged. */
    Optional<Instant> gezienTot(OrganisationId organisatie);

    void gezienTot(OrganisationId organisatie, Instant moment);

    /** What was told of somebody that day; empty: nothing. */
    Set<Regel> gemeld(OrganisationId organisatie, LocalDate dag, String wie);

    void meld(Gebruikssignaal signaal);

    /** The newest first. */
    List<Gebruikssignaal> signalen(Collection<OrganisationId> organisaties, Instant sinds, int meeste);

    /** Takes the name and the id of a person away; that something was told stays. */
    void vergeet(String wie);

    int verwijder(OrganisationId organisatie, Instant voor);
}
