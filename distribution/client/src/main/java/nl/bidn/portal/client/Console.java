// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/**
 * One command on the portal's console, for the script {@code portal} and for who drives a portal in tests; for any thread. Not Karaf's
 * own client: that one wants a terminal and forgets the exit status. The server must show the host key that it wrote into the data
 * folder, so that the password reaches nobody else.
 */
public final class Console {
    private static final String USER = "operator";

    private final int port;
    private final Path passwordFile;
    private final Path hostKey;
    private final Duration limit;

    /** @param limit how long the command may take */
    public Console(int port, Path passwordFile, Path hostKey, Duration limit) {
        this.port = port;
        this.passwordFile = passwordFile;
        this.hostKey = hostKey;
        this.limit = limit;
    }

    /**
     * Does it, and writes what it prints, without colours.
     *
     * @return 0 done, 1 the command failed, 3 nobody there or no answer in time
     */
    public int run(String command, PrintStream out, PrintStream err) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> isKnown(key, err));
            client.start();
            try (ClientSession session = client.connect(USER, "127.0.0.1", port)
                    .verify(Duration.ofSeconds(5))
                    .getSession()) {
                session.addPasswordIdentity(Files.readString(passwordFile).strip());
                session.auth().verify(Duration.ofSeconds(10));
                return execute(session, command, out, err);
            }
        } catch (IOException e) {
            err.println("The console on port " + port + " does not answer: " + e.getMessage());
            return 3;
        }
    }

    private int execute(ClientSession session, String command, PrintStream out, PrintStream err) throws IOException {
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setIn(new ByteArrayInputStream(new byte[0]));
            channel.setOut(new WithoutColours(out));
            channel.setErr(new WithoutColours(err));
            channel.open().verify(Duration.ofSeconds(10));
            Set<ClientChannelEvent> seen = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), limit);
            out.flush();
            if (seen.contains(ClientChannelEvent.TIMEOUT)) {
                err.println("No answer within " + limit.toSeconds() + " seconds: " + command);
                return 3;
            }
            Integer status = channel.getExitStatus();
            return status == null || status != 0 ? 1 : 0;
        }
    }

    private boolean isKnown(PublicKey key, PrintStream err) {
        try {
            String pem = Files.readString(hostKey);
            return Arrays.equals(
                    Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")), key.getEncoded());
        } catch (IOException e) {
            err.println("The host key " + hostKey + " cannot be read: " + e.getMessage());
            return false;
        }
    }
}
