// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.Optional;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.OrganisationId;

/**
 * For whom is asked and who carries it out, in each call and in each line of a log.
 *
 * @param van the OIN of the controller: the municipality, or its department
 * @param via the OIN of the processor; that of the controller itself if there is none
 * @param verwerker the organisation by whose mandate is asked; none: the controller itself asks
 */
public record Partijen(String van, String via, Optional<OrganisationId> verwerker) {
    /** For the Logboek. */
    Dataverwerking.Oins oins() {
        return new Dataverwerking.Oins(van, via);
    }

    /** For the audit. */
    @Override
    public String toString() {
        return "van " + van + ", via " + via;
    }
}
