// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** Keeps of each organisation the hash of its subscription key; each call within a transaction. */
public interface SleutelStore {
    /** @param hash keyed, of the key */
    record Sleutel(String hash, Instant gemaakt) {}

    Optional<Sleutel> van(OrganisationId organisatie);

    /** In the place of what was there. */
    void zet(OrganisationId organisatie, Sleutel sleutel);

    void verwijder(OrganisationId organisatie);
}
