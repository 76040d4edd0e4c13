// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import nl.bidn.portal.api.OrganisationId;

/** Tells the systems of a participant what happened to its keys; within the transaction in which it did. */
@FunctionalInterface
public interface Sleutelmelder {
    /** What can happen to a key. */
    enum Wat {
        TOEGEVOEGD,
        INGETROKKEN,
        /** It ends soon, and has no successor. */
        VERLOOPT
    }

    /** @param wie whose key it is */
    void meld(Wat wat, OrganisationId wie, String kid);
}
