// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.Serial;

/** Ends the judging of a message that is not taken. Stays within this room. */
final class Geweigerd extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Bericht.Afwijzing waarom;

    Geweigerd(Bericht.Afwijzing waarom) {
        super(waarom.code(), null, false, false);
        this.waarom = waarom;
    }

    Bericht.Afwijzing waarom() {
        return waarom;
    }
}
