// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;

/** Memory of TR316: no number is the number of one instance and the former number of another, in whatever order. */
final class Kruiselings implements Geheugen {
    private final Veld vorig;
    private final List<Veld> nummer;
    private final List<Veld> vorige;
    private final Sleutel sleutel = new Sleutel();
    private final Afdrukset nummers = new Afdrukset();
    private final Afdrukset vorigen = new Afdrukset();

    Kruiselings(Veld nummer, Veld vorig) {
        this.vorig = vorig;
        this.nummer = List.of(nummer);
        this.vorige = List.of(vorig);
    }

    @Override
    public void begin() {
        nummers.wis();
        vorigen.wis();
    }

    @Override
    public void zie(Waarden w, Melder melder) {
        sleutel.van(w, nummer);
        nummers.voegToe(sleutel);
        boolean kruist = vorigen.heeft(sleutel);
        if (w.heeft(vorig)) {
            sleutel.van(w, vorige);
            vorigen.voegToe(sleutel);
            kruist |= nummers.heeft(sleutel);
        }
        if (kruist) {
            melder.meld();
        }
    }
}
