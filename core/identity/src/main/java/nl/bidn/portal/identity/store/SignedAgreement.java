// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.LocalDate;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;

/** A document that an organisation signed for a product. */
public record SignedAgreement(
        ProductId product,
        OrganisationId organisation,
        Agreement agreement,
        String reference,
        LocalDate signedOn,
        String signedBy,
        boolean complete) {}
