// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** Where receipts of deliveries are kept. Each call needs a transaction. */
public interface DeliveryStore {
    Optional<Receipt> find(OrganisationId supplier, String id);

    /** Adds it at once; fails if the supplier has a delivery with this id already, also one that is being added now. */
    void add(OrganisationId supplier, Receipt receipt);

    /** @return how many were removed */
    int removePublishedBefore(Instant moment);
}
