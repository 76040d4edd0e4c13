// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.data.PortalEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for SMTP on the loopback address, at the port to which the portal sends its mail: {@code portal.smtp.port}. */
@Component(service = MailReceiver.class, immediate = true)
public final class MailReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(MailReceiver.class);
    private static final int MOST_AT_ONCE = 8;
    private static final int SILENCE_MILLIS = 30_000;

    private final Mailbox mailbox;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService talks = new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> new Thread(work, "sandbox-smtp"));

    @Activate
    public MailReceiver(@Reference PortalEnvironment environment, @Reference Mailbox mailbox) throws IOException {
        this.mailbox = mailbox;
        this.server = new ServerSocket();
        int port = environment.value("smtp.port").map(Integer::parseInt).orElse(0);
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread thread = new Thread(this::listen, "sandbox-smtp-listener");
        thread.setDaemon(true);
        thread.start();
        LOG.info("The mailbox of the sandbox listens on port {}", port());
    }

    @Deactivate
    public void stop() throws IOException {
        server.close();
        talks.shutdown();
        for (Socket socket : open) {
            socket.close();
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                accept(server.accept());
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("A connection to the mailbox failed", e);
                }
            }
        }
    }

    private void accept(Socket socket) throws IOException {
        try {
            socket.setSoTimeout(SILENCE_MILLIS);
            open.add(socket);
            talks.execute(() -> talk(socket));
        } catch (RejectedExecutionException e) {
            open.remove(socket);
            socket.close();
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            new Conversation(socket.getInputStream(), socket.getOutputStream(), mailbox::keep).talk();
        } catch (IOException e) {
            LOG.debug("A conversation with the mailbox was broken off", e);
        } finally {
            open.remove(socket);
        }
    }
}
