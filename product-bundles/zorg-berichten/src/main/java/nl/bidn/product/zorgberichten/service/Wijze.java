// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Locale;

/** How the system of a municipality gets its messages. */
public enum Wijze {
    /** It fetches them through the REST interface. */
    OPHALEN,
    /** The hub brings them to its address. */
    AANBIEDEN;

    static Wijze lees(String text) {
        for (Wijze wijze : values()) {
            if (wijze.toString().equals(text)) {
                return wijze;
            }
        }
        throw new IllegalArgumentException("Kies ophalen of aanbieden.");
    }

    /** As it is kept. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
