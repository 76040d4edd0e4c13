// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import org.jspecify.annotations.Nullable;

/** What rules can ask about the instances that are being read. Of one run, on one thread. */
final class Waarden {
    private final Rij[] rijen;
    private final @Nullable Veld dagtekening;

    Waarden(Rij[] rijen, @Nullable Veld dagtekening) {
        this.rijen = rijen;
        this.dagtekening = dagtekening;
    }

    Rij rij(int klasse) {
        return rijen[klasse];
    }

    /** The day on which the message was sent, as its header says; far away if it says nothing. */
    int dagtekening() {
        return dagtekening != null && heeft(dagtekening) ? dag(dagtekening) : Integer.MAX_VALUE;
    }

    boolean heeft(Veld veld) {
        return rijen[veld.klasse()].heeft(veld.nummer());
    }

    long getal(Veld veld) {
        return rijen[veld.klasse()].getal(veld.nummer());
    }

    /** A date, as days since 1970. */
    int dag(Veld veld) {
        return (int) getal(veld);
    }

    char[] tekst(Veld veld) {
        return rijen[veld.klasse()].tekst(veld.nummer());
    }

    int lengte(Veld veld) {
        return rijen[veld.klasse()].lengte(veld.nummer());
    }

    boolean isTekst(Veld veld) {
        return rijen[veld.klasse()].isTekst(veld.nummer());
    }

    /** Whether the field is there and holds this code. */
    boolean is(Veld veld, String code) {
        if (!heeft(veld) || lengte(veld) != code.length()) {
            return false;
        }
        char[] text = tekst(veld);
        for (int i = 0; i < code.length(); i++) {
            if (text[i] != code.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the field is there and holds one of these codes. */
    boolean is(Veld veld, String[] codes) {
        for (String code : codes) {
            if (is(veld, code)) {
                return true;
            }
        }
        return false;
    }
}
