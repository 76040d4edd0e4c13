// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

/** One conversation by SMTP (RFC 5321), as far as a sender of plain mail needs it. */
final class SmtpConversation implements Runnable {
    private static final int LONGEST_LINE = 4_096;
    private static final int LARGEST_MAIL = 1 << 20;
    private static final int SILENCE_MILLIS = 30_000;

    private final Socket socket;
    private final Mailbox mailbox;
    private final Clock clock;

    SmtpConversation(Socket socket, Mailbox mailbox, Clock clock) {
        this.socket = socket;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setSoTimeout(SILENCE_MILLIS);
            converse(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException e) {
            // the sender went away in the middle: what was not acknowledged, it sends again
            return;
        }
    }

    private void converse(InputStream in, OutputStream out) throws IOException {
        say(out, "220 sandbox");
        for (var line = readLine(in); line != null; line = readLine(in)) {
            var verb = line.length() < 4 ? line : line.substring(0, 4);
            switch (verb.toUpperCase(Locale.ROOT)) {
                case "EHLO", "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> say(out, "250 OK");
                case "DATA" -> {
                    say(out, "354 go on");
                    mailbox.receive(readMail(in), clock.instant());
                    say(out, "250 OK");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "502 not known here");
            }
        }
    }

    /** Up to the line with a single dot; a dot that begins a line was doubled by the sender. */
    private static byte[] readMail(InputStream in) throws IOException {
        var mail = new ByteArrayOutputStream();
        for (var line = readLine(in); line != null; line = readLine(in)) {
            if (line.equals(".")) {
                return mail.toByteArray();
            }
            mail.write((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
            mail.write('\r');
            mail.write('\n');
            if (mail.size() > LARGEST_MAIL) {
                throw new IOException("a mail of more than a megabyte");
            }
        }
        throw new IOException("the mail broke off");
    }

    private static @org.jspecify.annotations.Nullable String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString();
            }
            if (b != '\r') {
                line.append((char) b);
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line that is too long");
            }
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
