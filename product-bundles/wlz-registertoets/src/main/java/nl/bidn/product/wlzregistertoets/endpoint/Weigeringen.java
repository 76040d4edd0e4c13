// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.time.Duration;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets.Weigering;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;

/** What systems hear when nothing is answered. */
final class Weigeringen {
    static final String TE_VEEL = "Er komen te veel vragen. Probeer het later opnieuw.";
    static final String NIET_BESCHIKBAAR =
            "Er is nu geen register dat nieuw genoeg is. Dit betekent niet dat er geen indicatie is. Probeer het later opnieuw.";

    /** A register comes once a day, so there is no sense in asking each second. */
    static final Duration LATER = Duration.ofMinutes(5);

    private static final Weigering GEEN_TOEGANG =
            new Weigering("geen-toegang", "Uw systeem mag niet toetsen voor deze organisatie.");

    private Weigeringen() {}

    static Weigering van(Systeemuitkomst.GeenToegang geen) {
        return geen.weigering().orElse(GEEN_TOEGANG);
    }
}
