// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.verantwoording;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;

/**
 * Which look-ups.
 *
 * @param organisaties of these alone, at least one
 * @param vragerId of this person or system alone
 * @param sinds not before this moment
 * @param bsnHash of this person alone
 */
public record Verantwoordingsvraag(
        List<OrganisationId> organisaties,
        Optional<String> vragerId,
        Optional<String> doel,
        Optional<Kanaal> kanaal,
        Optional<Instant> sinds,
        Optional<String> bsnHash,
        boolean oudsteEerst) {
    public Verantwoordingsvraag {
        organisaties = List.copyOf(organisaties);
        if (organisaties.isEmpty()) {
            throw new IllegalArgumentException("Look-ups are those of somebody");
        }
    }

    /** All of them, the newest first. */
    public static Verantwoordingsvraag van(Collection<OrganisationId> organisaties) {
        return new Verantwoordingsvraag(
                List.copyOf(organisaties),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public Verantwoordingsvraag vrager(Optional<String> id) {
        return new Verantwoordingsvraag(organisaties, id, doel, kanaal, sinds, bsnHash, oudsteEerst);
    }

    public Verantwoordingsvraag doel(Optional<String> code) {
        return new Verantwoordingsvraag(organisaties, vragerId, code, kanaal, sinds, bsnHash, oudsteEerst);
    }

    public Verantwoordingsvraag kanaal(Optional<Kanaal> deur) {
        return new Verantwoordingsvraag(organisaties, vragerId, doel, deur, sinds, bsnHash, oudsteEerst);
    }

    public Verantwoordingsvraag sinds(Optional<Instant> moment) {
        return new Verantwoordingsvraag(organisaties, vragerId, doel, kanaal, moment, bsnHash, oudsteEerst);
    }

    public Verantwoordingsvraag bsnHash(String hash) {
        return new Verantwoordingsvraag(organisaties, vragerId, doel, kanaal, sinds, Optional.of(hash), oudsteEerst);
    }

    public Verantwoordingsvraag oudsteEerst(boolean oudste) {
        return new Verantwoordingsvraag(organisaties, vragerId, doel, kanaal, sinds, bsnHash, oudste);
    }
}
