// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.util.Arrays;
import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.PersonalNotices;
import nl.bidn.portal.identity.notices.MailText;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What others hear of a registration; never a name or a code. */
@Component(service = Heralds.class)
public final class Heralds {
    private final PersonalNotices notices;
    private final Administrators administrators;
    private final OrganisationRegister organisations;
    private final Outbox outbox;
    private final MailText mailText = new MailText();

    @Activate
    public Heralds(
            @Reference PersonalNotices notices,
            @Reference Administrators administrators,
            @Reference OrganisationRegister organisations,
            @Reference Outbox outbox) {
        this.notices = notices;
        this.administrators = administrators;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    /** To each gebruikersbeheerder of the organisation, whatever the field of work: the person chose none yet. */
    void somebodyWaits(OrganisationId organisation) {
        List<AccountId> told = Arrays.stream(Domain.values())
                .flatMap(domain -> administrators.at(organisation, domain).stream())
                .map(Account::id)
                .distinct()
                .toList();
        String name = organisations.find(organisation).map(Organisation::name).orElse(organisation.value());
        notices.tell(told, "nieuwe-gebruiker", "/gebruikersbeheer/wachtend", name);
    }

    /** To the old address: whoever takes over a session would change it in silence. Whether the person wants mail or not. */
    void mailAddressChanged(Account before, String address) {
        if (before.email().isEmpty() || before.email().equalsIgnoreCase(address)) {
            return;
        }
        outbox.send(new Outbox.Mail(
                "mailadres-gewijzigd",
                before.email(),
                mailText.text(before.language(), "mail.address-changed.subject"),
                mailText.text(before.language(), "mail.address-changed.text", before.name())));
    }
}
