// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.util.Optional;

/** What changed for a client. */
public enum Signaalsoort {
    /** There is an indication, or there may be one, and there was none; or the client is new on the list and has one. */
    NIEUW,
    /** The answer or a date is another. */
    GEWIJZIGD,
    /** There was an indication, and there is none any more. */
    BEEINDIGD;

    /** @param oud what was last known; none: the client was not compared before */
    static Optional<Signaalsoort> van(Optional<Wlzstand> oud, Wlzstand nieuw) {
        boolean gold = oud.map(Wlzstand::geldt).orElse(false);
        if (!gold) {
            return nieuw.geldt() ? Optional.of(NIEUW) : Optional.empty();
        }
        if (!nieuw.geldt()) {
            return Optional.of(BEEINDIGD);
        }
        return oud.orElseThrow().equals(nieuw) ? Optional.empty() : Optional.of(GEWIJZIGD);
    }
}
