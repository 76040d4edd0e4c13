// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.List;
import java.util.Locale;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Toegang;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.clockwork.Outbox.Mail;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.PersonalNotices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What applicants and officers are told: that something happened with which reference, never what. In Dutch and in English,
 * as nobody knows the language of who has no account. Takes part in the transaction of the thread.
 */
@Component(service = Letters.class)
public final class Letters {
    private static final String DESK = "/aansluitingen/wachtrij";

    /** What is told to an applicant. */
    enum Told {
        BEGONNEN,
        LINK,
        INGEDIEND,
        IN_BEHANDELING,
        AANVULLING_GEVRAAGD,
        GOEDGEKEURD,
        AFGEWEZEN,
        INGETROKKEN,
        BERICHT;

        String kind() {
            return "aansluiten-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Outbox outbox;
    private final Links links;
    private final PersonalNotices notices;
    private final Administrators administrators;
    private final String address;
    private final Woorden words;

    @Activate
    public Letters(
            @Reference Outbox outbox,
            @Reference Links links,
            @Reference PersonalNotices notices,
            @Reference Administrators administrators,
            @Reference PortalEnvironment environment,
            @Reference Woorden words) {
        this.outbox = outbox;
        this.links = links;
        this.notices = notices;
        this.administrators = administrators;
        this.address = environment.baseAddress().toString();
        this.words = words;
    }

    /** Tells the contact of an application; who has no account gets a new link with it. */
    void tell(Aanvraag aanvraag, Told told) {
        String email = aanvraag.opgave().contact().email();
        if (email.isEmpty()) {
            return;
        }
        String link = aanvraag.applicant() == null
                ? address + Toegang.PATH + links.make(email)
                : address + "/aansluiten/" + aanvraag.reference();
        mail(told, email, aanvraag.reference(), link);
    }

    /** Sends a link to all applications of this mailbox. */
    void link(String email) {
        mail(Told.LINK, email, "", address + Toegang.PATH + links.make(email));
    }

    private void mail(Told told, String email, String reference, String link) {
        String key = "mail." + told.kind();
        outbox.send(new Mail(
                told.kind(),
                email,
                words.dutch().text(key + ".subject", reference),
                words.dutch().text(key + ".text", reference, link) + "\n\n---\n\n"
                        + words.english().text(key + ".text", reference, link)));
    }

    /** Tells the officer who has it, or all of them while nobody has. */
    void tellOfficer(Aanvraag aanvraag, String key) {
        AccountId officer = aanvraag.officer();
        List<AccountId> told = officer != null
                ? List.of(officer)
                : administrators.officers().stream().map(Account::id).toList();
        notices.tell(told, "notice." + key, DESK + "/" + aanvraag.reference(), aanvraag.reference());
    }
}
