// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.store.MailStore;
import nl.bidn.portal.data.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due, one by one, over one connection. For one thread. */
final class MailSender {
    /** How long to wait after each try that failed; after the last, the mail is a dead letter. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(4),
            Duration.ofHours(4),
            Duration.ofHours(4),
            Duration.ofHours(4));

    /** Longer than sending one mail can take, with all time-outs of a slow server. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private final MailStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final Secrets secrets;
    private final SmtpServer server;

    MailSender(MailStore store, Transactions transactions, Clock clock, Secrets secrets, SmtpServer server) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.secrets = secrets;
        this.server = server;
    }

    /** What a mail's text is sealed for. */
    static String context(String id) {
        return "mail:" + id;
    }

    /** Sends until nothing is due, or the server is not there. */
    void sendDue() {
        if (!server.isConfigured()) {
            return;
        }
        try (server) {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = sendNext();
            }
        }
    }

    private boolean sendNext() {
        Instant now = clock.instant();
        Optional<MailStore.Claimed> next = transactions.call(() -> store.claim(now, now.plus(LEASE)));
        return next.isPresent() && send(next.get(), now);
    }

    private boolean send(MailStore.Claimed mail, Instant now) {
        try {
            server.send(mail, text(mail), now);
            transactions.run(() -> store.sent(mail.id(), now));
            LOG.info("Mail {} ({}) was sent", mail.id(), mail.kind());
            return true;
        } catch (SmtpFailure e) {
            failed(mail, now, e);
            return !e.isNoServer();
        }
    }

    private String text(MailStore.Claimed mail) throws SmtpFailure {
        try {
            return secrets.open(context(mail.id()), mail.body());
        } catch (IllegalArgumentException e) {
            throw SmtpFailure.refused("its text cannot be opened with the key of this portal", e);
        }
    }

    private void failed(MailStore.Claimed mail, Instant now, SmtpFailure failure) {
        Optional<Instant> next = failure.isForGood() || mail.tries() >= WAITS.size()
                ? Optional.empty()
                : Optional.of(now.plus(WAITS.get(mail.tries())));
        transactions.run(() -> store.failed(mail.id(), next, now, String.valueOf(failure.getMessage())));
        LOG.warn(
                "Mail {} ({}) was not sent: {}; {}",
                mail.id(),
                mail.kind(),
                failure.getMessage(),
                next.map(at -> "next try at " + at).orElse("it is a dead letter now"));
    }
}
