// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.message.Fout;

/**
 * What the CIZ delivered, or is delivering.
 *
 * @param organisatie who delivers
 * @param id the sender's own
 * @param delen how many parts it has; 0: not said yet
 * @param klaarOp when it was loaded or refused
 * @param aantalFouten all of them; {@code fouten} are the first thousand
 */
public record Levering(
        OrganisationId organisatie,
        String id,
        Staat staat,
        Instant begonnenOp,
        Optional<Instant> klaarOp,
        int delen,
        Optional<Instant> peilmoment,
        int aantal,
        int aantalFouten) {

    /** How far it is. */
    public enum Staat {
        /** Parts may be sent. */
        ONTVANGEN,
        /** Closed by the sender; it is being checked and loaded, or waits for that. */
        LADEN,
        GELADEN,
        GEWEIGERD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part, as it was sent.
     *
     * @param poging which of the attempts to send it counts
     */
    public record Deel(int nummer, String poging, boolean gzip, long bytes, String sha256) {}

    /** With all that its sender may know of it. */
    public record Overzicht(Levering levering, List<Deel> delen, List<Fout> fouten) {
        public Overzicht {
            delen = List.copyOf(delen);
            fouten = List.copyOf(fouten);
        }
    }

    /** By which it claims the register. */
    String sleutel() {
        return organisatie.value() + "/" + id;
    }
}
