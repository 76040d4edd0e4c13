// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Versheid;

/**
 * Which register is in use, and whether another is being loaded.
 *
 * @param versie 0: there is none yet
 * @param bits how many of a hash choose a page
 * @param aantal persons
 * @param geweigerdOp when a delivery was refused, if none was loaded after that
 * @param lading the version that is being loaded; 0: none
 * @param ladingTot until when that is sure, unless it is said again
 */
public record Stand(
        long versie,
        int bits,
        Instant peilmoment,
        int aantal,
        Instant geladenOp,
        Optional<Instant> geweigerdOp,
        long lading,
        Instant ladingTot) {
    /** How long who loads need not say that it still does. */
    static final Duration PACHT = Duration.ofMinutes(2);

    boolean isEr() {
        return versie > 0;
    }

    /** A moment too far ahead was said by a clock that was wrong, and does not count. */
    boolean wordtGeladen(Instant nu) {
        return lading > 0 && !ladingTot.isBefore(nu) && !ladingTot.isAfter(nu.plus(PACHT));
    }

    Registerstand voorVrager(Grenzen grenzen, Instant nu) {
        return new Registerstand(
                versheid(grenzen, nu), isEr() ? Optional.of(peilmoment) : Optional.empty(), wordtGeladen(nu));
    }

    Versheid versheid(Grenzen grenzen, Instant nu) {
        if (!isEr()) {
            return Versheid.GEEN;
        }
        var ouderdom = Duration.between(peilmoment, nu);
        if (ouderdom.compareTo(Grenzen.VERS) <= 0) {
            return Versheid.ACTUEEL;
        }
        return ouderdom.compareTo(grenzen.bruikbaar()) <= 0 ? Versheid.VEROUDERD : Versheid.TE_OUD;
    }
}
