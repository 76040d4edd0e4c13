// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The numbers that systems gave their messages; each call within a transaction. A number is of the system that used it. */
public interface Berichtnummers {
    boolean kwamEerder(String beller, String nummer);

    /** What came before fails, and so does all of it; of two at once with the same number the transaction of one. */
    void bewaar(List<Berichtnummer> nummers);

    /** When the oldest that is kept was used. */
    Optional<Instant> oudste();

    /** @return how many */
    int verwijder(Instant voor);
}
