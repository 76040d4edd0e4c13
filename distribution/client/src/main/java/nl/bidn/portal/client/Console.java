// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
 * One command on the portal's console. Not Karaf's own client: that one wants a terminal and forgets the exit status. The server
 * must show the host key that it wrote into the data folder, so that the password reaches nobody else.
 */
final class Console {
    private static final String USER = "operator";

    private final int port;
    private final Path passwordFile;
    private final Path hostKey;
    private final Duration limit;

    Console(int port, Path passwordFile, Path hostKey, Duration limit) {
        this.port = port;
        this.passwordFile = passwordFile;
        this.hostKey = hostKey;
        this.limit = limit;
    }

    int run(String command) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> known(key));
            client.start();
            try (ClientSession session = client.connect(USER, "127.0.0.1", port)
                    .verify(Duration.ofSeconds(5))
                    .getSession()) {
                session.addPasswordIdentity(Files.readString(passwordFile).strip());
                session.auth().verify(Duration.ofSeconds(10));
                return execute(session, command);
            }
        } catch (IOException e) {
            System.err.println("The console on port " + port + " does not answer: " + e.getMessage());
            return 3;
        }
    }

    private int execute(ClientSession session, String command) throws IOException {
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setIn(new ByteArrayInputStream(new byte[0]));
            channel.setOut(new WithoutColours(System.out));
            channel.setErr(new WithoutColours(System.err));
            channel.open().verify(Duration.ofSeconds(10));
            Set<ClientChannelEvent> seen = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), limit);
            System.out.flush();
            if (seen.contains(ClientChannelEvent.TIMEOUT)) {
                System.err.println("No answer within " + limit.toSeconds() + " seconds: " + command);
                return 3;
            }
            Integer status = channel.getExitStatus();
            return status == null || status != 0 ? 1 : 0;
        }
    }

    private boolean known(PublicKey key) {
        try {
            String pem = Files.readString(hostKey);
            return Arrays.equals(
                    Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")), key.getEncoded());
        } catch (IOException e) {
            System.err.println("The host key " + hostKey + " cannot be read: " + e.getMessage());
            return false;
        }
    }
}
