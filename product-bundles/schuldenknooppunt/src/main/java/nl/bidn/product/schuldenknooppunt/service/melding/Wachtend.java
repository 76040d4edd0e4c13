// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

import nl.bidn.portal.api.OrganisationId;

/** Whether something is waiting for an organisation. */
@FunctionalInterface
public interface Wachtend {
    /** Within a transaction. */
    boolean staatIetsKlaar(OrganisationId organisatie);
}
