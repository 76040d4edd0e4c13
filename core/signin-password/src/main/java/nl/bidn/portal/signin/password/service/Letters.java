// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.clockwork.Outbox.Mail;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.products.BundleTexts;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mails of this room, in the language of the person. */
@Component(service = Letters.class)
public final class Letters {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Amsterdam"));

    private final Outbox outbox;
    private final String address;
    private final BundleTexts dutch;
    private final BundleTexts english;

    @Activate
    public Letters(@Reference Outbox outbox, @Reference PortalEnvironment environment) {
        this(
                outbox,
                environment.baseAddress().toString(),
                BundleTexts.of(FrameworkUtil.getBundle(Letters.class), BundleTexts.DUTCH),
                BundleTexts.of(FrameworkUtil.getBundle(Letters.class), BundleTexts.ENGLISH));
    }

    Letters(Outbox outbox, String address, BundleTexts dutch, BundleTexts english) {
        this.outbox = outbox;
        this.address = address;
        this.dutch = dutch;
        this.english = english;
    }

    void invitation(Account account, String token) {
        send(account, "uitnodiging", link(token));
    }

    void reset(Account account, String token) {
        send(account, "wachtwoordlink", link(token));
    }

    void paused(Account account, Instant until) {
        send(account, "inloggen-gepauzeerd", TIME.format(until));
    }

    void passwordChanged(Account account) {
        send(account, "wachtwoord-gewijzigd", "");
    }

    void secondFactorLinked(Account account) {
        send(account, "tweede-factor-gekoppeld", "");
    }

    private String link(String token) {
        return address + "/inloggen/wachtwoord/nieuw/" + token;
    }

    private void send(Account account, String kind, String argument) {
        var texts = Locale.ENGLISH.getLanguage().equals(account.language()) ? english : dutch;
        outbox.send(new Mail(
                kind,
                account.email(),
                texts.text("mail." + kind + ".subject"),
                texts.text("mail." + kind + ".text", account.name(), account.userName(), argument)));
    }
}
