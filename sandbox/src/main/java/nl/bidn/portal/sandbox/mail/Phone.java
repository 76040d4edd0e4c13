// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import nl.bidn.portal.sandbox.eherkenning.PhoneMessages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The phone of everybody in the sandbox: texts and calls are kept beside the mails. */
@Component(service = PhoneMessages.class)
public final class Phone implements PhoneMessages {
    private final Mailbox mailbox;
    private final Clock clock;

    @Activate
    public Phone(@Reference MailServer mail, @Reference Clock clock) {
        this(mail.mailbox(), clock);
    }

    Phone(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public void send(Kind kind, String to, String subject, String text) {
        try {
            mailbox.receivePhone(kind.name().toLowerCase(Locale.ROOT), to, subject, text, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("The message can't be kept", e);
        }
    }
}
