// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Uitgaand.Bestand;

/**
 * How a message came.
 *
 * @param organisation the municipality that it is from or for
 * @param bestand in which file of the page Aanleveren
 */
record Aankomst(
        OrganisationId organisation,
        Dienst dienst,
        Richting richting,
        Kanaal kanaal,
        Optional<Bestand> bestand,
        Instant op) {}
