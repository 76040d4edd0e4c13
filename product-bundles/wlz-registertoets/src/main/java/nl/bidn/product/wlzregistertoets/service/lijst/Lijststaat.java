// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

/** How far a list is. */
public enum Lijststaat {
    /** Nobody of it was looked up yet. */
    WACHT,
    BEZIG,
    KLAAR,
    GEANNULEERD,
    MISLUKT;

    /** Whether somebody of it is still to be looked up. */
    public boolean open() {
        return this == WACHT || this == BEZIG;
    }
}
