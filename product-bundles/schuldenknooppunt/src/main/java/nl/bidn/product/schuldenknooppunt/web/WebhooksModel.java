// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Keuze;

/**
 * All that the page about notifications of systems needs.
 *
 * @param melding what is wrong with what was typed; empty: nothing
 * @param gelukt what was done just now; empty: nothing
 * @param geheim made just now, and shown here alone; empty: none
 * @param adres as it was typed
 */
public record WebhooksModel(
        String naam,
        String melding,
        String gelukt,
        String geheim,
        String adres,
        List<Keuze> gebeurtenissen,
        List<Regel> webhooks,
        boolean ruimte,
        String formToken) {
    /** @param sinds for what its state says: since when it fails or is off */
    public record Regel(
            String id,
            String adres,
            String gebeurtenissen,
            String stand,
            String kleur,
            String sinds,
            boolean aan,
            int wachtend,
            List<Opgegeven> opgegeven) {}

    /** A notification that was given up. */
    public record Opgegeven(String id, String type, String moment, String uitkomst, int pogingen) {}
}
