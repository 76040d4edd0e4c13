// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import nl.bidn.portal.api.OrganisationId;

/** A key and whose it is. */
public record Sleutelhouder(OrganisationId organisatie, Sleutel sleutel) {}
