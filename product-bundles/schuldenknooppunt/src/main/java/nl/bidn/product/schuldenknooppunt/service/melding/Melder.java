// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;

/**
 * Tells people and systems what happened, as they want to be told. Called within the transaction in which it happened, so that
 * what is told is true and nothing goes untold.
 */
@FunctionalInterface
public interface Melder {
    /** @param wie the organisation that is told, sender or receiver */
    void meld(Gebeurtenis gebeurtenis, OrganisationId wie, Bericht bericht);
}
