// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.List;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Handeling;
import nl.bidn.portal.aansluiten.Tekenbevoegdheid;
import nl.bidn.portal.ui.Option;

/**
 * One application as the applicant sees it.
 *
 * @param kinds what an upload may be: the signed form, or a document of the product
 * @param missing titles of documents that must be added yet
 * @param register what the register of OINs says; empty: nothing to look at again
 */
public record ApplicationModel(
        Aanvraag aanvraag,
        String form,
        List<Summary.Line> summary,
        List<Paper> documents,
        List<Message> messages,
        List<Option> kinds,
        List<Option> capacities,
        List<String> missing,
        Tekenbevoegdheid maySign,
        String signedBy,
        String register) {
    /** A document that was added. */
    public record Paper(nl.bidn.portal.aansluiten.Document document, String title, String capacity) {}

    /** A message, and who wrote it. */
    public record Message(nl.bidn.portal.aansluiten.Bericht message, String from) {}

    public String address() {
        return "/aansluiten/" + aanvraag.reference();
    }

    public boolean allows(Handeling act) {
        return aanvraag.allows(act);
    }

    /** Whether documents may be added now. */
    public boolean takesDocuments() {
        return allows(Handeling.WIJZIGEN) || allows(Handeling.AANVULLEN);
    }

    /** Whether the servicedesk has it, so that both can say something. */
    public boolean talks() {
        return aanvraag.staat().isOpen();
    }
}
