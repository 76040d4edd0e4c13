// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.mail.Address;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** Reads a mail in plain text; of any other, only the headers. */
final class MailParser {
    private final Session session = Session.getInstance(new Properties());
    private final Clock clock;

    MailParser(Clock clock) {
        this.clock = clock;
    }

    ReceivedMail parse(InputStream content) throws MessagingException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // jakarta.mail finds its handlers by the context class loader
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            MimeMessage message = new MimeMessage(session, content);
            String kind = message.getHeader("X-Portal-Kind", null);
            return new ReceivedMail(
                    kind == null ? "mail" : kind,
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    message.getContent() instanceof String text ? text.replace("\r\n", "\n") : "",
                    at(message.getSentDate()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String addresses(Address @Nullable [] all) {
        return all == null ? "" : bare(Arrays.stream(all)).collect(Collectors.joining(", "));
    }

    private static Stream<String> bare(Stream<Address> all) {
        return all.map(a -> a instanceof InternetAddress internet ? internet.getAddress() : a.toString());
    }

    private Instant at(@Nullable Date sent) {
        return sent == null ? clock.instant() : sent.toInstant();
    }
}
