// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.bidn.portal.aansluiten.VirusScan;
import nl.bidn.portal.data.PortalEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks clamd, where {@code portal.virusscan.clamd} says {@code host:port}.
 *
 * <p>Source: clamd(8), the command INSTREAM with its prefix {@code z}.
 */
@Component
public final class ClamdScan implements VirusScan {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final Optional<String> address;

    @Activate
    public ClamdScan(@Reference PortalEnvironment environment) {
        this.address = environment.value("virusscan.clamd").filter(text -> !text.isBlank());
    }

    @Override
    public Oordeel look(byte[] content) throws IOException {
        if (address.isEmpty()) {
            return Oordeel.NIET_GESCAND;
        }
        try (Socket socket = new Socket()) {
            socket.connect(at(address.get()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return verdict(answer(socket.getInputStream()));
        }
    }

    private static InetSocketAddress at(String text) throws IOException {
        int colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("portal.virusscan.clamd is not host:port", e);
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        for (int from = 0; from < content.length; from += CHUNK) {
            int size = Math.min(CHUNK, content.length - from);
            out.writeInt(size);
            out.write(content, from, size);
        }
        out.writeInt(0);
        out.flush();
    }

    /** Up to the zero that ends it. */
    private static String answer(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c > 0 && text.length() < LONGEST_ANSWER; c = in.read()) {
            text.append((char) c);
        }
        return text.toString().strip();
    }

    private static Oordeel verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Oordeel.SCHOON;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Oordeel.VIRUS;
        }
        throw new IOException("The virus scanner gave no verdict");
    }
}
