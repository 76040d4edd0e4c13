// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

/**
 * Somebody asks about one person; as it was typed or sent, so that each mistake can be told.
 *
 * @param doel the code of a purpose ({@link Doelen})
 * @param kenmerk the asker's own reference; empty: none
 */
public record Toetsvraag(String bsn, String doel, String kenmerk) {
    /** Without the BSN. */
    @Override
    public String toString() {
        return "Toetsvraag[" + doel + "]";
    }
}
