// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

/** Seen from the municipality. */
public enum Richting {
    /** From the municipality. */
    UIT,
    /** To the municipality. */
    IN;

    /** The way of an answer. */
    Richting andersom() {
        return this == IN ? UIT : IN;
    }
}
