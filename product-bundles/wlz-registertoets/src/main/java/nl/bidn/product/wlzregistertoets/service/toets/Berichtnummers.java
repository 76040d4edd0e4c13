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

    /** The system that used numbers and comes after this one, in order; {@code ""}: the first of all. */
    Optional<String> bellerNa(String beller);

    /** Of the numbers of a system the last of the next so many, in order; {@code ""}: from the first on. */
    Optional<String> verder(String beller, String na, int aantal);

    /**
     * Removes the old ones of a stretch of the numbers of a system.
     *
     * @param tot the last of them
     * @return how many
     */
    int verwijder(String beller, String na, String tot, Instant voor);
}
