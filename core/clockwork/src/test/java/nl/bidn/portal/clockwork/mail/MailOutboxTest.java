// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.mail.internet.MimeMessage;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.clockwork.fake.FakeSecrets;
import nl.bidn.portal.clockwork.store.MailStore;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailOutboxTest {
    private static final Outbox.Mail MAIL = new Outbox.Mail(
            "rapport-klaar",
            "a.jansen@voorbeeldstad.nl",
            "Er staat een rapportage klaar – ë",
            "Beste é,\n.\nLog in.\n");

    @Nested
    class OnDerby extends Contract {
        @Override
        TestDatabase open() {
            return TestDatabase.derby();
        }
    }

    @Nested
    class OnPostgresql extends Contract {
        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    abstract static class Contract {
        private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
        /** Free when the test begins; some tests have nobody listen there. */
        private final int port = freePort();

        private final TestEnvironment environment = TestEnvironment.production()
                .with("smtp.host", "127.0.0.1")
                .with("smtp.port", String.valueOf(port))
                .with("smtp.from", "BIDN-portaal <portaal@bidn.example>");
        private TestDatabase database;
        private Transactions transactions;
        private EntityManager em;
        private MailStore store;
        private MailOutbox outbox;
        private GreenMail server;

        abstract TestDatabase open();

        @BeforeEach
        void start() {
            database = open();
            transactions = database.transactions();
            em = database.unit("clockwork", MailStore.class.getClassLoader());
            store = new MailStore(em, database.sql());
            outbox = outbox();
            var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            // it gives itself two seconds to start
            setup.setServerStartupTimeout(30_000);
            server = new GreenMail(setup);
        }

        @AfterEach
        void stop() {
            if (server != null) {
                server.stop();
                database.close();
            }
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private MailOutbox outbox() {
            return new MailOutbox(store, transactions, clock, new FakeSecrets(), environment);
        }

        @Test
        void sendsWhatIsCommittedExactlyOnce() throws Exception {
            server.start();
            outbox.send(MAIL);
            assertThat(outbox.waiting()).isEqualTo(1);
            outbox.sendDue();
            outbox.sendDue();
            assertThat(outbox.waiting()).isZero();
            MimeMessage received = received(1).get(0);
            assertThat(received.getSubject()).isEqualTo(MAIL.subject());
            assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(MAIL.text().strip());
            assertThat(received.getAllRecipients()[0]).hasToString(MAIL.to());
            assertThat(received.getFrom()[0]).hasToString("BIDN-portaal <portaal@bidn.example>");
            assertThat(received.getHeader("X-Portal-Kind", null)).isEqualTo("rapport-klaar");
            assertThat(received.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(received.getSentDate()).isEqualTo(Date.from(clock.instant()));
        }

        private List<MimeMessage> received(int count) {
            MimeMessage[] all = server.getReceivedMessages();
            assertThat(all).hasSize(count);
            return List.of(all);
        }

        @Test
        void sendsNothingThatWasUndone() {
            server.start();
            assertThatThrownBy(() -> transactions.run(() -> {
                        outbox.send(MAIL);
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            outbox.sendDue();
            received(0);
            assertThat(outbox.waiting()).isZero();
        }

        @Test
        void sendsAtOnceAfterTheCommit() throws Exception {
            server.start();
            outbox.start();
            try {
                transactions.run(() -> outbox.send(MAIL));
                assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
            } finally {
                outbox.stop();
            }
        }

        @Test
        void sendsManyOverOneConnectionFromTwoNodesEachOnce() throws Exception {
            server.start();
            int mails = 60;
            for (int i = 0; i < mails; i++) {
                outbox.send(new Outbox.Mail("x", "user" + i + "@example.nl", "mail " + i, "text"));
            }
            ExecutorService pool = Executors.newFixedThreadPool(2);
            List<Future<?>> nodes = new ArrayList<>();
            nodes.add(pool.submit(outbox()::sendDue));
            nodes.add(pool.submit(outbox()::sendDue));
            for (Future<?> node : nodes) {
                node.get();
            }
            pool.shutdown();
            Set<String> subjects = new HashSet<>();
            for (MimeMessage message : received(mails)) {
                subjects.add(message.getSubject());
            }
            assertThat(subjects).hasSize(mails);
        }

        @Test
        void triesAgainWithGrowingWaitsUntilItIsADeadLetter() {
            outbox.send(MAIL);
            for (Duration wait : MailSender.WAITS) {
                outbox.sendDue();
                assertThat(outbox.dead()).isZero();
                clock.forward(wait);
            }
            outbox.sendDue();
            OutboxStatus.DeadLetter letter = outbox.deadLetters().get(0);
            assertThat(letter.tries()).isEqualTo(10);
            assertThat(letter.lastError()).startsWith("no connection");
            assertThat(letter.kind()).isEqualTo("rapport-klaar");
            assertThat(new OutboxProbe(outbox).check())
                    .isEqualTo(Health.degraded("1 dead letters, see portal:mail-list; 0 mails wait"));

            server.start();
            outbox.retry(letter.id());
            outbox.sendDue();
            received(1);
            assertThat(new OutboxProbe(outbox).check()).isEqualTo(Health.ok("0 mails wait"));
            assertThatThrownBy(() -> outbox.retry(letter.id())).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void doesNotTryBeforeItsTime() {
            outbox.send(MAIL);
            outbox.sendDue();
            server.start();
            clock.forward(Duration.ofSeconds(59));
            outbox.sendDue();
            received(0);
            clock.forward(Duration.ofSeconds(1));
            outbox.sendDue();
            received(1);
        }

        @Test
        void sendsWhatADeadNodeHeldWithTheSameMessageId() throws Exception {
            server.start();
            outbox.send(MAIL);
            Instant now = clock.instant();
            MailStore.Claimed mail = transactions.call(
                    () -> store.claim(now, now.plusSeconds(300)).orElseThrow());
            try (SmtpServer smtp = new SmtpServer(environment)) {
                smtp.send(mail, MAIL.text(), now);
            }
            outbox.sendDue();
            received(1);
            clock.forward(Duration.ofSeconds(301));
            outbox.sendDue();
            List<MimeMessage> twice = received(2);
            assertThat(twice.get(0).getMessageID())
                    .isEqualTo("<" + mail.id() + "@bidn.example>")
                    .isEqualTo(twice.get(1).getMessageID());
        }

        @Test
        void keepsTheTextSealedAndRemovesAllADayAfterSending() {
            server.start();
            outbox.send(MAIL);
            assertThat(bodies()).hasSize(1).noneMatch(body -> body.contains("Log in"));
            outbox.sendDue();
            RemoveOldMail job = new RemoveOldMail(store, transactions);
            clock.forward(Duration.ofDays(1));
            assertThat(job.run(clock)).isEqualTo("0 sent mails and 0 dead letters removed");
            clock.forward(Duration.ofSeconds(1));
            assertThat(job.run(clock)).isEqualTo("1 sent mails and 0 dead letters removed");
            assertThat(bodies()).isEmpty();
        }

        private List<String> bodies() {
            List<?> rows = transactions.call(() ->
                    em.createNativeQuery("SELECT body FROM clockwork.mail").getResultList());
            return rows.stream().map(String::valueOf).toList();
        }

        @Test
        void takesBackTheMailsToWhoIsRemoved() {
            outbox.send(new Outbox.Mail("x", "Weg@example.nl", "a", "text"));
            outbox.send(new Outbox.Mail("x", "blijft@example.nl", "b", "text"));

            assertThat(outbox.removeTo("weg@Example.nl")).isEqualTo(1);
            assertThat(outbox.waiting()).isEqualTo(1);
        }

        @Test
        void waitsWhileThereIsNoServer() {
            MailOutbox mute =
                    new MailOutbox(store, transactions, clock, new FakeSecrets(), TestEnvironment.production());
            mute.send(MAIL);
            mute.sendDue();
            assertThat(mute.waiting()).isEqualTo(1);
            assertThat(new OutboxProbe(mute).check())
                    .isEqualTo(Health.degraded("no mail server is configured; 1 mails wait"));
        }
    }
}
