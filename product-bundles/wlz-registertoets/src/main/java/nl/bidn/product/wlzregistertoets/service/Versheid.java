// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service;

/** How fresh the copy of the register is. */
public enum Versheid {
    /** Not older than 24 hours. */
    ACTUEEL,
    /** Older than 24 hours: it is used, and the answer says so. */
    VEROUDERD,
    /** Older than it may be used: nothing is answered. */
    TE_OUD,
    /** There has never been one: nothing is answered. */
    GEEN;

    public boolean bruikbaar() {
        return this == ACTUEEL || this == VEROUDERD;
    }
}
