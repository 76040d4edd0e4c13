// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;

/**
 * Which messages of one municipality a system asks for; oldest first, so that it can go on where it was.
 *
 * @param diensten at least one
 * @param functie the message type
 * @param nieuw only what came for the municipality and nobody fetched
 * @param na after the message with this id
 * @param most how many at most
 */
public record Systeemvraag(
        OrganisationId organisation,
        Set<Dienst> diensten,
        Optional<Richting> richting,
        Optional<String> functie,
        boolean nieuw,
        Optional<String> na,
        int most) {
    public Systeemvraag {
        diensten = Set.copyOf(diensten);
        if (diensten.isEmpty()) {
            throw new IllegalArgumentException("A question of a system is about at least one product");
        }
    }

    /** What waits for a municipality. */
    static Systeemvraag nieuw(OrganisationId organisation, Dienst dienst, Optional<String> na, int most) {
        return new Systeemvraag(organisation, Set.of(dienst), Optional.empty(), Optional.empty(), true, na, most);
    }

    Systeemvraag met(Set<Dienst> andere) {
        return new Systeemvraag(organisation, andere, richting, functie, nieuw, na, most);
    }
}
