// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Instant;
import java.util.Optional;

/** The numbers that systems gave their messages; each call within a transaction. A number is of the system that used it. */
public interface Berichtnummers {
    boolean kwamEerder(String beller, String nummer);

    /** Of two at once with the same number the transaction of one fails, here already. */
    void bewaar(String beller, String nummer, Instant moment);

    /** When the oldest that is kept was used. */
    Optional<Instant> oudste();

    /** @return how many */
    int verwijder(Instant voor);
}
