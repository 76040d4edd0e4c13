// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Optional;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.zorg.keten.Envelop;

/**
 * What the hub makes of a message.
 *
 * @param referentienummer of its envelope, also if it gets none
 * @param envelop none: it was refused before it could get one
 * @param heen the message that a retour message is about
 * @param afwijzing none: it goes on
 */
record Uitslag(
        String referentienummer, Optional<Envelop> envelop, Optional<Bericht> heen, Optional<Afwijzing> afwijzing) {
    /** The number of the message that began it. */
    String conversatie() {
        return heen.map(Bericht::conversatie).orElse(referentienummer);
    }

    Staat staat(boolean gecontroleerd) {
        if (afwijzing.isPresent()) {
            return Staat.AFGEKEURD;
        }
        return gecontroleerd ? Staat.GECONTROLEERD : Staat.ONTVANGEN;
    }
}
