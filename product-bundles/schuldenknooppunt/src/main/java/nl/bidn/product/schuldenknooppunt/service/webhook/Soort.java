// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.util.Locale;
import java.util.Optional;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;

/** What a system may ask to be told. */
public enum Soort {
    AANGEBODEN,
    OPGEHAALD,
    BEVESTIGD,
    VERLOPEN,
    INGETROKKEN,
    ONLEESBAAR,
    HERINNERING,
    /** Its own keys: added, withdrawn, about to end. */
    SLEUTEL;

    /** As systems write it. */
    public String naam() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** None: there is no such kind. */
    public static Optional<Soort> van(String naam) {
        for (Soort soort : values()) {
            if (soort.naam().equals(naam)) {
                return Optional.of(soort);
            }
        }
        return Optional.empty();
    }

    static Soort van(Gebeurtenis gebeurtenis) {
        return switch (gebeurtenis) {
            case AANGEBODEN -> AANGEBODEN;
            case OPGEHAALD -> OPGEHAALD;
            case BEVESTIGD -> BEVESTIGD;
            case VERLOPEN -> VERLOPEN;
            case INGETROKKEN -> INGETROKKEN;
            case ONLEESBAAR -> ONLEESBAAR;
            case HERINNERING_BEVESTIGEN, HERINNERING_ANTWOORDEN -> HERINNERING;
        };
    }
}
