// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.Lettercode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a municipality follows.
 *
 * @param id says nothing of the person
 * @param bsnHash keyed, with the organisation in it
 * @param bsn sealed
 * @param kenmerk the municipality's own reference, or empty
 * @param begindatum first day on which it is compared; none: from the start
 * @param einddatum last day on which it is compared; none: until it is removed
 * @param bekend what the last comparison found; none: there was none yet
 */
public record Client(
        OrganisationId organisatie,
        String id,
        String bsnHash,
        String bsn,
        String kenmerk,
        @Nullable LocalDate begindatum,
        @Nullable LocalDate einddatum,
        Instant toegevoegd,
        Optional<Wlzstand> bekend) {
    static Client nieuw(OrganisationId organisatie, Clientgegevens gegevens, Clientkluis kluis, Instant nu) {
        String id = Lettercode.nieuw();
        return new Client(
                organisatie,
                id,
                kluis.hash(organisatie, gegevens.bsn()),
                kluis.verzegel(organisatie, id, gegevens.bsn()),
                gegevens.kenmerk(),
                gegevens.begindatum(),
                gegevens.einddatum(),
                nu,
                Optional.empty());
    }
}
