// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.organisations.Today;
import nl.bidn.portal.identity.store.SearchName;
import nl.bidn.portal.values.MailAddress;

/** Whether a form makes a gebruikersbeheerder. Each refusal is an {@link IllegalArgumentException} for the servicedesk. */
final class FormRules {
    private final OrganisationRegister organisations;
    private final Today today;

    FormRules(OrganisationRegister organisations, Clock clock) {
        this.organisations = organisations;
        this.today = new Today(clock);
    }

    /** The form as it is kept. */
    Form checked(Form form) {
        var kept = new Form(
                form.organisation(),
                form.domain(),
                filled("The name of the person", form.name(), AdministratorRegistrations.LONGEST_NAME),
                form.email().strip(),
                filled("The reference of the form", form.reference(), AdministratorRegistrations.LONGEST_REFERENCE),
                form.signedOn(),
                filled("The name of who signed", form.signedBy(), AdministratorRegistrations.LONGEST_NAME),
                form.capacity());
        organisation(kept.organisation());
        signature(kept);
        if (!MailAddress.isOne(kept.email())) {
            throw new IllegalArgumentException("'" + kept.email() + "' is not a mail address");
        }
        return kept;
    }

    private void organisation(OrganisationId id) {
        if (organisations.find(id).filter(o -> o.existsOn(today.date())).isEmpty()) {
            throw new IllegalArgumentException("There is no organisation " + id + " today");
        }
    }

    private void signature(Form form) {
        if (form.signedOn().isAfter(today.date())) {
            throw new IllegalArgumentException(
                    "The form cannot have been signed on " + form.signedOn() + ": that is in the future");
        }
        if (form.capacity() == Capacity.GEBRUIKERSBEHEERDER) {
            throw new IllegalArgumentException(
                    "A gebruikersbeheerder is registered by a manager or by burgemeester en wethouders");
        }
        if (SearchName.of(form.signedBy()).equals(SearchName.of(form.name()))) {
            throw new IllegalArgumentException("Nobody signs for himself");
        }
    }

    /** The same form twice would be two administrators where one was meant. */
    void isNew(Form form, List<Registered> open) {
        boolean known = open.stream()
                .map(Registered::form)
                .anyMatch(other -> other.organisation().equals(form.organisation())
                        && other.domain() == form.domain()
                        && other.reference().equals(form.reference()));
        if (known) {
            throw new IllegalArgumentException("Form " + form.reference() + " is registered already");
        }
    }

    private static String filled(String what, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > longest
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " is needed, on one line of at most " + longest + " characters");
        }
        return stripped;
    }
}
