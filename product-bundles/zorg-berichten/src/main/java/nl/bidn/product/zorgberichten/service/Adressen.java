// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import nl.bidn.zorg.keten.Adres;

/** Participants that have no code of their own. */
final class Adressen {
    /** The hub itself, as sender of faults and test messages (StUF-GGk 2.1). */
    static final Adres HUB = new Adres(Adres.Rol.INSTANTIE, "IB");

    private Adressen() {}
}
