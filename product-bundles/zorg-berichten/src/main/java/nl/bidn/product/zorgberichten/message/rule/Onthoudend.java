// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

/**
 * A rule with memory at its place.
 *
 * @param van the class that it sees
 * @param binnen the class that is its scope
 * @param over the element that a fault is about
 */
record Onthoudend(String code, Klasse van, Klasse binnen, Planknoop over, Maker maker) {
    /** Makes the memory of one run. */
    @FunctionalInterface
    interface Maker {
        Geheugen maak();
    }
}
