// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Aanvraagregel;

/** Applications in words. */
final class Aanvraagregels {
    private Aanvraagregels() {}

    static Aanvraagregel regel(Texts texts, Words words, Aanvraag aanvraag, String naam) {
        return new Aanvraagregel(
                aanvraag.id().toString(),
                aanvraag.organisatie().value(),
                naam,
                texts.text("aanvraag.soort." + Boekwoorden.klein(aanvraag.soort())),
                Boekwoorden.inhoud(texts, aanvraag),
                aanvraag.toelichting(),
                words.date(aanvraag.aangevraagd()),
                aanvraag.door(),
                Boekwoorden.stand(texts, aanvraag.stand()),
                Boekwoorden.kleur(aanvraag.stand()),
                aanvraag.reden(),
                aanvraag.isOpen());
    }
}
