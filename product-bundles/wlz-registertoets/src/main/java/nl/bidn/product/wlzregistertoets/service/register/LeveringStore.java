// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.message.Fout;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Deel;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;
import org.jspecify.annotations.Nullable;

/** Keeps deliveries; each call within a transaction. */
public interface LeveringStore {
    Optional<Levering> vind(OrganisationId organisatie, String id);

    /** Of two at once one comes through, the other fails. */
    void begin(OrganisationId organisatie, String id, Instant op);

    /** Locks a delivery that is in this state, until the end of the transaction; false: it is not. */
    boolean vergrendel(OrganisationId organisatie, String id, Staat staat);

    /** The next state, with how many parts there are. */
    void sluit(OrganisationId organisatie, String id, int delen);

    void rondAf(OrganisationId organisatie, String id, Afloop afloop);

    /** What came of it; {@code peilmoment} as far as it could be read. */
    record Afloop(
            Staat staat, Instant op, @Nullable Instant peilmoment, int aantal, int aantalFouten, List<Fout> fouten) {
        public Afloop {
            fouten = List.copyOf(fouten);
        }
    }

    List<Fout> fouten(OrganisationId organisatie, String id);

    Optional<Deel> deel(OrganisationId organisatie, String id, int nummer);

    /** In the order of their numbers. */
    List<Deel> delen(OrganisationId organisatie, String id);

    /** Of two at once with the same number one comes through, the other fails. */
    void voegDeelToe(OrganisationId organisatie, String id, Deel deel);

    void voegBrokToe(OrganisationId organisatie, String id, String poging, int volgnummer, String bestand);

    /** Files of an attempt, in order. */
    List<String> brokken(OrganisationId organisatie, String id, String poging);

    /** A few files of this delivery, whatever attempt; they are forgotten. Empty: there are no more. */
    List<String> neemBrokken(OrganisationId organisatie, String id);

    /** Deliveries in this state that began before a moment, of whatever organisation, the oldest first. */
    List<Levering> begonnenVoor(Staat staat, Instant moment);

    /** Deliveries that ended and of which files are left. */
    List<Levering> metResten();

    /** Forgets it with its parts and flaws, and not its files. */
    void verwijder(OrganisationId organisatie, String id);
}
