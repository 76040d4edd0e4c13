// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;

/** Keeps signals; each call within a transaction, in which who changes something took a turn first ({@link Beurten}). */
public interface SignaalStore {
    void voegToe(Signaal signaal);

    /** Newest first. */
    List<Signaal> signalen(Signaalvraag vraag, int vanaf, int meeste);

    /** How many, but not counted further than so many. */
    int aantal(Signaalvraag vraag, int meeste);

    /** Not done with, by id, from behind one on. */
    List<Signaal> nieuw(OrganisationId organisatie, String na, int meeste);

    Optional<Signaal> signaal(OrganisationId organisatie, String id);

    /** @return whether it was not done with yet */
    boolean handelAf(OrganisationId organisatie, String id, Instant nu, String door, String doorId);

    int nietAfgehandeld(OrganisationId organisatie);

    /** Whether the register of this moment gave a signal. */
    boolean heeftSignalen(OrganisationId organisatie, Instant peilmoment);

    /** Of which register it was told. */
    Optional<Instant> gemeld(OrganisationId organisatie);

    void meld(OrganisationId organisatie, Instant peilmoment);

    /** Who has signals. */
    Set<OrganisationId> organisaties();

    /** Removes signals that were done with before the one moment, or came before the other. */
    int verwijderOude(OrganisationId organisatie, Instant afgehandeldVoor, Instant gekomenVoor);

    /** Takes the name away. */
    void vergeet(String callerId);
}
