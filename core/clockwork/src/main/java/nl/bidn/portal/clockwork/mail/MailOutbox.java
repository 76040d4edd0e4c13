// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.MailRemoval;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.clockwork.pulse.Pulse;
import nl.bidn.portal.clockwork.store.MailStore;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Keeps mail as rows of the caller's transaction, and has a thread that sends it. */
@Component(
        service = {Outbox.class, OutboxStatus.class, MailRemoval.class, MailOutbox.class},
        immediate = true)
public final class MailOutbox implements Outbox, OutboxStatus, MailRemoval {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final MailStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final Secrets secrets;
    private final SmtpServer server;
    private final MailSender sender;
    private final Pulse pulse = new Pulse("clockwork-mail", LOOK_AGAIN, this::sendDue);

    @Activate
    public MailOutbox(
            @Reference MailStore store,
            @Reference Transactions transactions,
            @Reference Clock clock,
            @Reference Secrets secrets,
            @Reference PortalEnvironment environment) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.secrets = secrets;
        this.server = new SmtpServer(environment);
        this.sender = new MailSender(store, transactions, clock, secrets, server);
    }

    @Activate
    void start() {
        pulse.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        pulse.stop();
    }

    @Override
    public void send(Mail mail) {
        Addresses.check(mail);
        String id = UUID.randomUUID().toString();
        String body = secrets.seal(MailSender.context(id), mail.text());
        transactions.run(() -> {
            store.add(id, mail, body, clock.instant());
            transactions.afterCommit(pulse::ring);
        });
    }

    @Override
    public long waiting() {
        return transactions.call(store::waiting);
    }

    @Override
    public long dead() {
        return transactions.call(store::dead);
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return transactions.call(store::deadLetters);
    }

    @Override
    public void retry(String id) {
        transactions.run(() -> {
            if (!store.revive(id, clock.instant())) {
                throw new IllegalArgumentException("There is no dead letter '" + id + "'");
            }
            transactions.afterCommit(pulse::ring);
        });
    }

    @Override
    public int removeTo(String address) {
        return transactions.call(() -> store.removeTo(address));
    }

    boolean hasServer() {
        return server.isConfigured();
    }

    /** Sends what is due, in this thread. */
    void sendDue() {
        sender.sendDue();
    }
}
