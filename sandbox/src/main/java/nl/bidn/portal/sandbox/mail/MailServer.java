// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.bidn.portal.data.PortalEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server of the sandbox: takes mail for anybody on loopback, at the port where the portal sends it. */
@Component(service = MailServer.class, immediate = true)
public final class MailServer {
    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final int CONVERSATIONS = 4;

    private final Mailbox mailbox;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newFixedThreadPool(CONVERSATIONS + 1, work -> {
        var thread = new Thread(work, "sandbox-mail");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public MailServer(@Reference PortalEnvironment environment, @Reference Clock clock) {
        this(
                new Mailbox(environment.dataFolder().resolve("sandbox").resolve("mail")),
                environment.value("smtp.port").map(Integer::parseInt).orElse(0),
                clock);
    }

    MailServer(Mailbox mailbox, int port, Clock clock) {
        this.mailbox = mailbox;
        try {
            this.door = new ServerSocket(port, CONVERSATIONS, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox of the sandbox can't listen on port " + port, e);
        }
        threads.execute(() -> listen(clock));
    }

    private void listen(Clock clock) {
        while (!door.isClosed()) {
            try {
                threads.execute(new SmtpConversation(door.accept(), mailbox, clock));
            } catch (IOException e) {
                LOG.debug("the door closed, or a caller was gone before we answered", e);
            }
        }
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    int port() {
        return door.getLocalPort();
    }

    @Deactivate
    void stop() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
