// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Optional;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.zorg.keten.Envelop;

/** A retour message answers the message that it is about, and a 325 its 323. */
final class Beantwoord implements Gevolg {
    private final BerichtStore store;

    Beantwoord(BerichtStore store) {
        this.store = store;
    }

    @Override
    public void van(Bericht bericht, Berichttype type, Verslag verslag, Standaarden standaarden) {
        vorig(bericht, type)
                .ifPresent(vorig -> store.verander(
                        vorig.organisation(), vorig.id(), Staat.BEANTWOORD, bericht.ontvangen(), Optional.empty()));
    }

    private Optional<Bericht> vorig(Bericht bericht, Berichttype type) {
        Envelop envelop = bericht.envelop().orElseThrow();
        if (envelop.kruisreferentie().isPresent()) {
            return envelop.kruisreferentie()
                    .flatMap(nummer -> store.opReferentie(envelop.ontvanger(), nummer))
                    .filter(plek -> plek.organisation().equals(bericht.organisation()))
                    .flatMap(plek -> store.find(plek.organisation(), plek.id()));
        }
        // since 2021 a 325 comes in an envelope of its own: only the number of the declaration binds it to its 323
        return bericht.kop()
                .declaratie()
                .flatMap(nummer -> type.antwoordOp().stream()
                        .map(functie ->
                                store.laatste(bericht.organisation(), andersom(bericht.richting()), functie, nummer))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Richting andersom(Richting richting) {
        return richting == Richting.IN ? Richting.UIT : Richting.IN;
    }
}
