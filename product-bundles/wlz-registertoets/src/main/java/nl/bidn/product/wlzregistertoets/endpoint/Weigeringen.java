// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.time.Duration;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Weigering;

/** What systems hear when nothing is answered. */
final class Weigeringen {
    static final String TE_VEEL = "Er komen te veel vragen. Probeer het later opnieuw.";
    static final String NIET_BESCHIKBAAR =
            "Er is nu geen register dat nieuw genoeg is. Dit betekent niet dat er geen indicatie is. Probeer het later opnieuw.";

    /** A register comes once a day, so there is no sense in asking each second. */
    static final Duration LATER = Duration.ofMinutes(5);

    private static final Vraagfout GEEN_TOEGANG =
            new Vraagfout("organisatie", "geen-toegang", "Uw systeem mag niet toetsen voor deze organisatie.");

    private Weigeringen() {}

    static Vraagfout van(Systeemuitkomst.GeenToegang geen) {
        return geen.weigering().map(Weigeringen::van).orElse(GEEN_TOEGANG);
    }

    /** To a system that may act for the organisation; so it may know what is to be mended there. */
    private static Vraagfout van(Weigering weigering) {
        return switch (weigering) {
            case OIN_ONBEKEND ->
                new Vraagfout(
                        "oin", "oin-onbekend", "De organisatie heeft uw systeem niet bij haar instellingen staan.");
            case CERTIFICAAT_VERLOPEN ->
                new Vraagfout(
                        "certificaat",
                        "certificaat-verlopen",
                        "Het certificaat dat de organisatie van uw systeem opgaf, is niet meer geldig.");
            case ADRES_ONBEKEND ->
                new Vraagfout("adres", "adres-onbekend", "De organisatie staat dit IP-adres niet toe.");
        };
    }
}
