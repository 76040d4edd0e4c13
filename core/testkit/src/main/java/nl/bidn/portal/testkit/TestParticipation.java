// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.ProductId;

/** These organisations take part in every product, others in none. */
public record TestParticipation(Set<OrganisationId> organisations) implements Participation {
    public TestParticipation {
        organisations = Set.copyOf(organisations);
    }

    @Override
    public boolean takesPart(ProductId product, OrganisationId organisation) {
        return organisations.contains(organisation);
    }
}
