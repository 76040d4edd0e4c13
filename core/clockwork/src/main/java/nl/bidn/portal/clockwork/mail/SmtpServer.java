// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import nl.bidn.portal.clockwork.store.MailStore;
import nl.bidn.portal.data.PortalEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Speaks SMTP with the mail server that the environment names: {@code smtp.host}, {@code smtp.port}, {@code smtp.from},
 * {@code smtp.user}, the secret {@code smtp.password}, and {@code smtp.tls}: {@code offered} (STARTTLS if the server
 * offers it), {@code required} or {@code implicit}. Keeps one connection until it is closed; for one thread.
 */
final class SmtpServer implements AutoCloseable {
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "30000";
    private static final int ADDRESS_UNKNOWN = 550;
    private static final int ADDRESS_WRONG = 553;

    private final PortalEnvironment environment;
    private final InternetAddress from;
    private @Nullable Transport transport;

    SmtpServer(PortalEnvironment environment) {
        this.environment = environment;
        this.from = sender(environment.value("smtp.from").orElse("BIDN-portaal <noreply@bidn.nl>"));
    }

    private static InternetAddress sender(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("portal.smtp.from is not an address", e);
        }
    }

    boolean isConfigured() {
        return host().isPresent();
    }

    private Optional<String> host() {
        return environment
                .value("smtp.host")
                .or(() -> environment.mode() == PortalEnvironment.Mode.SANDBOX
                        ? environment.value("smtp.port").map(port -> "127.0.0.1")
                        : Optional.empty());
    }

    /** Hands one mail over; returns once the server took it. */
    void send(MailStore.Claimed mail, String text, Instant now) throws SmtpFailure {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // jakarta.mail finds its handlers by the context class loader
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = message(session, mail, text, now);
            connected(session).sendMessage(message, new Address[] {new InternetAddress(mail.recipient())});
        } catch (MessagingException e) {
            throw failure(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Transport connected(Session session) throws MessagingException, SmtpFailure {
        Transport present = transport;
        if (present != null && present.isConnected()) {
            return present;
        }
        Transport fresh = session.getTransport("implicit".equals(tls()) ? "smtps" : "smtp");
        try {
            fresh.connect(
                    environment.value("smtp.user").orElse(null),
                    environment.secret("smtp.password").orElse(null));
        } catch (MessagingException e) {
            throw SmtpFailure.noServer("no connection: " + e.getClass().getSimpleName(), e);
        }
        transport = fresh;
        return fresh;
    }

    private String tls() {
        return environment.value("smtp.tls").orElse("offered");
    }

    private Properties properties() {
        String protocol = "implicit".equals(tls()) ? "mail.smtps." : "mail.smtp.";
        Properties properties = new Properties();
        properties.setProperty(protocol + "host", host().orElse("127.0.0.1"));
        properties.setProperty(protocol + "port", environment.value("smtp.port").orElse("25"));
        properties.setProperty(protocol + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(protocol + "timeout", READ_MILLIS);
        properties.setProperty(protocol + "writetimeout", READ_MILLIS);
        properties.setProperty(protocol + "starttls.enable", "true");
        properties.setProperty(protocol + "starttls.required", String.valueOf("required".equals(tls())));
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(protocol + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty(
                protocol + "auth", String.valueOf(environment.value("smtp.user").isPresent()));
        properties.setProperty(protocol + "localhost", environment.baseAddress().getHost());
        properties.setProperty("mail.mime.charset", "UTF-8");
        return properties;
    }

    private MimeMessage message(Session session, MailStore.Claimed mail, String text, Instant now)
            throws MessagingException {
        String id = "<" + mail.id() + "@"
                + from.getAddress().substring(from.getAddress().indexOf('@') + 1) + ">";
        MimeMessage message = new MimeMessage(session) {
            /** Always the same for one row, so that a mail sent twice after a crash can be recognised. */
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("X-Portal-Kind", mail.kind());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(text, StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private SmtpFailure failure(MessagingException e) {
        MessagingException cause = e;
        while (cause.getNextException() instanceof MessagingException next) {
            cause = next;
        }
        int code = code(cause);
        if (e instanceof SendFailedException && code > 0) {
            String reason = "refused with code " + code;
            return cause instanceof SMTPAddressFailedException && code >= ADDRESS_UNKNOWN && code <= ADDRESS_WRONG
                    ? SmtpFailure.refused(reason, e)
                    : SmtpFailure.forNow(reason, e);
        }
        close();
        return SmtpFailure.forNow("broken off: " + cause.getClass().getSimpleName(), e);
    }

    private static int code(MessagingException e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return e instanceof SMTPSendFailedException failed ? failed.getReturnCode() : 0;
    }

    @Override
    public void close() {
        Transport present = transport;
        transport = null;
        if (present != null) {
            try {
                present.close();
            } catch (MessagingException e) {
                // the connection is gone anyway
                org.slf4j.LoggerFactory.getLogger(SmtpServer.class).debug("SMTP connection closed", e);
            }
        }
    }
}
