// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.LocalDate;
import java.util.Optional;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import org.jspecify.annotations.Nullable;

/** What a register said of somebody, kept to see whether the next one says something else. */
public record Wlzstand(
        WlzStatus status,
        @Nullable LocalDate afgiftedatum,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum) {
    private static final Wlzstand NIETS = new Wlzstand(WlzStatus.NEE, null, null, null);

    public static Wlzstand van(Optional<Indicatie> indicatie) {
        return indicatie
                .map(een -> new Wlzstand(een.status(), een.afgiftedatum(), een.ingangsdatum(), een.einddatum()))
                .orElse(NIETS);
    }

    /** Whether there is an indication, or may be. */
    boolean geldt() {
        return status != WlzStatus.NEE;
    }
}
