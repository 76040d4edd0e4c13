// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.message;

import java.io.IOException;
import java.io.Serial;

/** A payload is no zip with one file. */
public final class Zipfout extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Soort soort;

    /** What is wrong with it. */
    public enum Soort {
        ZIP_ONGELDIG,
        ZIP_TE_VEEL,
        ZIP_WACHTWOORD,
        ZIP_BESTAND_TE_GROOT,
        ZIP_LEEG
    }

    public Zipfout(Soort soort) {
        super(soort.name());
        this.soort = soort;
    }

    public Soort soort() {
        return soort;
    }
}
