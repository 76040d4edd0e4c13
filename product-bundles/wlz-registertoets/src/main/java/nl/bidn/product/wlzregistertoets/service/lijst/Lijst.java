// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/**
 * A list of people to look up, without them: they are sealed in the vault.
 *
 * @param aanvraag what was asked
 * @param totaal how many people
 * @param aangevuld how many BSNs had eight digits and got a zero in front
 * @param gedaan how many were looked up
 * @param wachtOpRegister whether it waits because the register may not be used
 * @param sinds of its last step
 * @param vervalt when all that is left of it is destroyed
 * @param bestand who is on it, in the vault; none: it is over
 * @param peil of the registers in which was looked; none: nobody was looked up yet
 */
public record Lijst(
        OrganisationId organisatie,
        String id,
        Aanvraag aanvraag,
        int totaal,
        int aangevuld,
        int gedaan,
        Lijststaat staat,
        boolean wachtOpRegister,
        Instant sinds,
        Instant vervalt,
        Optional<String> bestand,
        Optional<Peil> peil) {
    /**
     * What was asked, when and by whom.
     *
     * @param vragerId empty once that person is no user any more
     * @param kenmerk a name for the whole list, or empty
     */
    public record Aanvraag(String vragerId, String vrager, boolean systeem, String doel, String kenmerk, Instant op) {}

    /** Of what moment the first and the last register was; two moments if a newer one came in between. */
    public record Peil(Instant eerste, Instant laatste) {
        public boolean gewisseld() {
            return !eerste.equals(laatste);
        }
    }
}
