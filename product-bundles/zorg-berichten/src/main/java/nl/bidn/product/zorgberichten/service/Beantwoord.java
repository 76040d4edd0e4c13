// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Optional;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;

/** A retour message answers the message that it is about, and a 325 its 323. */
final class Beantwoord implements Gevolg {
    private final BerichtStore store;

    Beantwoord(BerichtStore store) {
        this.store = store;
    }

    @Override
    public void van(Bericht bericht, Berichttype type, Optional<Bericht> heen, Opgenomen opgenomen) {
        // since 2021 a 325 comes in an envelope of its own: only the number of the declaration binds it to its 323
        heen.or(() -> declaratie(bericht, type))
                .ifPresent(vorig -> store.verander(
                        vorig.organisation(), vorig.id(), Staat.BEANTWOORD, bericht.ontvangen(), Optional.empty()));
    }

    private Optional<Bericht> declaratie(Bericht bericht, Berichttype type) {
        return bericht.kop()
                .declaratie()
                .flatMap(nummer -> type.antwoordOp().stream()
                        .map(functie -> store.laatste(
                                bericht.organisation(), bericht.richting().andersom(), functie, nummer))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
