// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation asks now, in short.
 *
 * @param type of the organisation, as the form says
 * @param product none: it is about a field of work
 * @param domain none: it is about a product
 */
public record Lopend(
        String reference,
        Formulier formulier,
        Staat staat,
        OrganisationType type,
        @Nullable ProductId product,
        @Nullable Domain domain) {}
