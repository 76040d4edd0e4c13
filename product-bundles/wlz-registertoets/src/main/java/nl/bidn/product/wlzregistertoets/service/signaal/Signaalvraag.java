// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/**
 * Which signals somebody wants to see.
 *
 * @param afgehandeld only those that were done with, or only the others; none: both
 * @param kenmerk has this in it; empty: all
 */
public record Signaalvraag(
        List<OrganisationId> organisaties,
        Optional<Signaalsoort> soort,
        Optional<Boolean> afgehandeld,
        String kenmerk) {
    public Signaalvraag {
        organisaties = List.copyOf(organisaties);
    }

    public static Signaalvraag alles(Collection<OrganisationId> organisaties) {
        return new Signaalvraag(List.copyOf(organisaties), Optional.empty(), Optional.empty(), "");
    }
}
