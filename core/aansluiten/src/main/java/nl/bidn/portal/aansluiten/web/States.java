// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import nl.bidn.portal.aansluiten.Checklist.Stand;
import nl.bidn.portal.aansluiten.Staat;

/** With which colour a state is shown; its word says the same. */
public final class States {
    private States() {}

    public static String kind(Staat state) {
        return switch (state) {
            case CONCEPT, INGETROKKEN -> "neutral";
            case INGEDIEND, IN_BEHANDELING -> "info";
            case AANVULLING_GEVRAAGD -> "warning";
            case GOEDGEKEURD -> "success";
            case AFGEWEZEN -> "error";
        };
    }

    public static String kind(Stand stand) {
        return switch (stand) {
            case NIET_GESTART -> "warning";
            case BEZIG -> "info";
            case KLAAR -> "success";
            case NIET_NODIG -> "neutral";
        };
    }
}
