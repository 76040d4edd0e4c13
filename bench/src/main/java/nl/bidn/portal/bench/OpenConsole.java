// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import nl.bidn.portal.driver.RunningPortal;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

/**
 * The portal's console, signed in and waiting for its one command, so that what is timed is the command and not the start
 * of a client.
 */
final class OpenConsole implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final EnumSet<ClientChannelEvent> CLOSED = EnumSet.of(ClientChannelEvent.CLOSED);

    private final SshClient client;
    private final ClientSession session;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private @Nullable ChannelExec channel;

    OpenConsole(RunningPortal portal) throws IOException {
        client = SshClient.setUpDefaultClient();
        client.start();
        session = client.connect("operator", "127.0.0.1", portal.sshPort())
                .verify(LIMIT)
                .getSession();
        session.addPasswordIdentity(
                Files.readString(portal.data().resolve("keys/console.password")).strip());
        session.auth().verify(LIMIT);
    }

    /** Gives the command and returns while it runs. */
    void give(String command) throws IOException {
        var running = session.createExecChannel(command);
        running.setIn(new ByteArrayInputStream(new byte[0]));
        running.setOut(output);
        running.setErr(output);
        running.open().verify(LIMIT);
        channel = running;
    }

    /** Waits for the end of the command, which must be a good one. */
    void finish() throws IOException {
        var running = channel;
        if (running == null) {
            throw new IllegalStateException("no command was given");
        }
        running.waitFor(CLOSED, LIMIT);
        Integer status = running.getExitStatus();
        if (status == null || status != 0) {
            throw new IOException("the console says: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
        client.stop();
    }
}
