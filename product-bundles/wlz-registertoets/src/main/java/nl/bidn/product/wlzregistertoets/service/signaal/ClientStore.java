// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;

/** Keeps clients; each call within a transaction, in which who changes something took a turn first ({@link Beurten}). */
public interface ClientStore {
    void voegToe(Client client);

    /** Changes what the municipality says of it, not what is known. */
    void wijzig(Client client, Clientgegevens gegevens);

    Optional<Client> metHash(OrganisationId organisatie, String bsnHash);

    boolean heeft(OrganisationId organisatie, String clientId);

    /** The hashes of all clients, with their ids. */
    Map<String, String> hashes(OrganisationId organisatie);

    /** By id, from behind one on. */
    List<Client> clienten(OrganisationId organisatie, String na, int meeste);

    int aantal(OrganisationId organisatie);

    /** @return whether it was there */
    boolean verwijder(OrganisationId organisatie, String clientId);

    void verwijder(OrganisationId organisatie, Collection<String> clientIds);

    /** All that have clients. */
    Set<OrganisationId> organisaties();

    /** Clients that are compared on this day, and were not with the register of this moment. */
    List<Client> teVergelijken(OrganisationId organisatie, Instant peilmoment, LocalDate dag, int meeste);

    void vergeleken(Client client, Wlzstand stand, Instant peilmoment);

    /** Removes who was last compared with a register of before the moment, or was added before it and never compared. */
    int verwijderNietVergeleken(OrganisationId organisatie, Instant sinds);
}
