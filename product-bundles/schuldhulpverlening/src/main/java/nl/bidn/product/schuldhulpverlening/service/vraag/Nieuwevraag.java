// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

/**
 * Somebody wants to ask about one person; as it was typed or sent, so that each mistake can be told.
 *
 * @param vraagId a UUID that the asker chose: the same once more is the same question
 * @param doel the code of a purpose ({@link Doelen}), which says the dienst too
 * @param kenmerk the asker's own reference; empty: none
 */
public record Nieuwevraag(String vraagId, String bsn, String doel, String kenmerk) {
    /** Without the BSN. */
    @Override
    public String toString() {
        return "Nieuwevraag[" + doel + "]";
    }
}
