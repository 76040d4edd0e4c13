// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;

/**
 * A message with what only the node needs.
 *
 * @param vraag whether it asks for an answer
 * @param antwoordtermijn working days after confirming; 0: none
 * @param bestand its content in the vault of the receiver; none: destroyed
 * @param vingerafdruk keyed hash of all that the sender sent, to know when he sends the same again
 */
public record Bewaard(
        Bericht bericht,
        OrganisationId afzender,
        OrganisationId ontvanger,
        Deelnemersoort afzenderSoort,
        Deelnemersoort ontvangerSoort,
        boolean vraag,
        int antwoordtermijn,
        Optional<String> bestand,
        String vingerafdruk) {}
