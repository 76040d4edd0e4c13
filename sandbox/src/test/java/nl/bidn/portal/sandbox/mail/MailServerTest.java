// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import javax.mail.Message.RecipientType;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import nl.bidn.portal.sandbox.eherkenning.PhoneMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void keepsWhatWasSentAlsoAfterARestart() throws Exception {
        var server = new MailServer(new Mailbox(folder), 0, CLOCK);
        send(server.port(), "Er staat een rapportage klaar", "Beste collega,\r\n.met een punt vooraan\r\nGroet");
        server.stop();

        assertThat(new Mailbox(folder).messages()).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("jdevries@gm9901.example");
            assertThat(message.subject()).isEqualTo("Er staat een rapportage klaar");
            assertThat(message.text()).isEqualTo("Beste collega,\n.met een punt vooraan\nGroet");
        });
    }

    @Test
    void showsTheNewestFirst() throws Exception {
        var server = new MailServer(new Mailbox(folder), 0, CLOCK);
        send(server.port(), "eerste", "één");
        send(server.port(), "tweede", "twee");
        server.stop();

        assertThat(server.mailbox().messages()).extracting(Message::subject).containsExactly("tweede", "eerste");
        assertThat(server.mailbox().messages()).extracting(Message::text).containsExactly("twee", "één");
    }

    @Test
    void keepsTextsAndCallsBesideMailsAlsoAfterARestart() throws Exception {
        var server = new MailServer(new Mailbox(folder), 0, CLOCK);
        send(server.port(), "een mail", "één");
        var phone = new Phone(server.mailbox(), CLOCK);
        phone.send(PhoneMessages.Kind.SMS, "06-99900001", "Code", "Uw code is 123456, één keer");
        phone.send(PhoneMessages.Kind.CALL, "06-99900001", "Telefoontje", "1 2 3 4 5 6");
        server.stop();

        for (var mailbox : List.of(server.mailbox(), new Mailbox(folder))) {
            assertThat(mailbox.messages()).extracting(Message::kind).containsExactly("call", "sms", "mail");
            assertThat(mailbox.messages().get(1).to()).isEqualTo("06-99900001");
            assertThat(mailbox.messages().get(1).text()).isEqualTo("Uw code is 123456, één keer");
        }
    }

    private static void send(int port, String subject, String text) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("portaal@bidn.example"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("jdevries@gm9901.example"));
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        Transport.send(mail);
    }
}
