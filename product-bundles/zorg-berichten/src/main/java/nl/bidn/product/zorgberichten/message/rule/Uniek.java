// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;

/** Memory of a rule that a key is there once in its scope. */
final class Uniek implements Geheugen {
    private final List<Veld> velden;
    private final Toets telt;
    private final Sleutel sleutel = new Sleutel();
    private final Afdrukset gezien = new Afdrukset();

    /** @param telt which instances count */
    Uniek(List<Veld> velden, Toets telt) {
        this.velden = velden;
        this.telt = telt;
    }

    @Override
    public void begin() {
        gezien.wis();
    }

    @Override
    public void zie(Waarden w, Melder melder) {
        if (telt.klopt(w) && !gezien.voegToe(sleutel.van(w, velden))) {
            melder.meld();
        }
    }
}
