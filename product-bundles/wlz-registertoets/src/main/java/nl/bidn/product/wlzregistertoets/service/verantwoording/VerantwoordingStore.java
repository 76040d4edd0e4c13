// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.verantwoording;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;

/** Reads the look-ups that were kept, and takes them away; each call within a transaction. */
public interface VerantwoordingStore {
    List<Raadpleging> lijst(Verantwoordingsvraag vraag, int vanaf, int meeste);

    /** How many there are, but not counted further than so many. */
    int aantal(Verantwoordingsvraag vraag, int meeste);

    /** All together, in no order. */
    List<Telling> tellingen(Verantwoordingsvraag vraag);

    /** Takes the name and the id of a person away; the look-ups stay. */
    void vergeet(String vragerId);

    /**
     * Removes the oldest, about so many.
     *
     * @return how many; less than so many: there are no more
     */
    int verwijder(OrganisationId organisatie, Instant voor, int ongeveer);
}
