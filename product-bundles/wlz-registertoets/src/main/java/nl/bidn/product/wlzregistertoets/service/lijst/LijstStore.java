// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** Keeps lists; each call within a transaction. */
public interface LijstStore {
    void voegToe(Lijst lijst);

    Optional<Lijst> zoek(OrganisationId organisatie, String id);

    /** Newest first. */
    List<Lijst> van(Collection<OrganisationId> organisaties, int vanaf, int meeste);

    int aantal(Collection<OrganisationId> organisaties);

    /** How many of the organisation are open. */
    int open(OrganisationId organisatie);

    /** All that are open, of all organisations. */
    List<Lijst> open();

    /**
     * Goes on with a batch, if the list is open and just as far as that. Of two who do it at once, one does.
     *
     * @return whether it was
     */
    boolean vooruit(Lijst lijst, int van, int tot, Lijst.Peil peil, Instant nu);

    /** Says whether it waits for a register, as long as it is open. */
    void wacht(Lijst lijst, boolean opRegister);

    /**
     * Ends it if it is open, without who was on it.
     *
     * @return whether it was open
     */
    boolean eindig(Lijst lijst, Lijststaat staat, Instant nu, Instant vervalt);

    /** Adds the answers of a batch, that are in the vault. */
    void voegDeelToe(Lijst lijst, int nummer, String bestand);

    /** The answers in the vault, in order. */
    List<String> delen(OrganisationId organisatie, String id);

    void verwijderDelen(OrganisationId organisatie, String id);

    List<Lijst> verlopen(Instant nu, int meeste);

    void verwijder(OrganisationId organisatie, String id);

    /** Takes the name away. */
    void vergeet(String vragerId);
}
