// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;

/**
 * A part of the logbook that lies together in an index, in its order: all of it, or one state. Who asks for what was not fetched or
 * not confirmed, of which there is little, has no other state read.
 *
 * @param opgehaald only where messages of the state may have been fetched or not
 */
record Logboekreeks(Optional<Stand> stand, Optional<Boolean> opgehaald) {
    private static final Logboekreeks ALLES = new Logboekreeks(Optional.empty(), Optional.empty());

    /** In the order in which a message comes to its states. */
    static List<Logboekreeks> van(Logboekvraag vraag) {
        if (vraag.opgehaald().isEmpty() && vraag.bevestigd().isEmpty()) {
            return List.of(ALLES);
        }
        return Arrays.stream(Stand.values())
                .filter(stand -> vraag.bevestigd().orElse(stand == Stand.BEVESTIGD) == (stand == Stand.BEVESTIGD))
                .filter(stand -> vraag.opgehaald()
                        .map(opgehaald -> kan(stand, opgehaald))
                        .orElse(true))
                .map(stand -> new Logboekreeks(
                        Optional.of(stand), vraag.opgehaald().filter(opgehaald -> kan(stand, !opgehaald))))
                .toList();
    }

    /** Whether messages of a state may have been fetched, or not. */
    private static boolean kan(Stand stand, boolean opgehaald) {
        return switch (stand) {
            case AANGEBODEN, INGETROKKEN -> !opgehaald;
            case OPGEHAALD, BEVESTIGD -> opgehaald;
            case VERLOPEN -> true;
        };
    }
}
