// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.List;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Handeling;
import nl.bidn.portal.ui.Option;

/**
 * One application as an officer sees it.
 *
 * @param plan what agreeing would do, in sentences
 * @param planRefused why it cannot be carried out now; empty: it can
 * @param register what the register of OINs says of each number, once it was asked
 * @param mayAgree whether this officer can agree now
 */
public record DecisionModel(
        Aanvraag aanvraag,
        String form,
        List<Summary.Line> summary,
        List<ApplicationModel.Paper> documents,
        List<ApplicationModel.Message> messages,
        String signedBy,
        String officer,
        String firstAgreed,
        List<Option> officers,
        List<String> plan,
        String planRefused,
        List<String> register,
        boolean mayAgree,
        boolean late) {
    public String address() {
        return "/aansluitingen/wachtrij/" + aanvraag.reference();
    }

    public boolean allows(Handeling act) {
        return aanvraag.allows(act);
    }
}
