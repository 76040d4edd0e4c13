// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.mail.MessagingException;

/**
 * One conversation in SMTP (RFC 5321), as the server. Takes any sender and any recipient; bounded in the length of lines
 * and mails and in the number of commands.
 */
final class Conversation {
    private static final int LONGEST_LINE = 2000;
    private static final int LARGEST_MAIL = 1 << 20;
    private static final int MOST_COMMANDS = 10_000;

    /** Takes what was sent. */
    interface Taker {
        void take(byte[] mail) throws IOException, MessagingException;
    }

    private final InputStream in;
    private final OutputStream out;
    private final Taker taker;
    private boolean hasSender;
    private boolean hasRecipient;

    Conversation(InputStream in, OutputStream out, Taker taker) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.taker = taker;
    }

    /** Talks until the other one leaves. */
    void talk() throws IOException {
        say("220 sandbox ESMTP");
        for (int i = 0; i < MOST_COMMANDS; i++) {
            byte[] line = line();
            if (line == null || !answer(new String(line, StandardCharsets.UTF_8))) {
                return;
            }
        }
        say("421 too much");
    }

    private boolean answer(String line) throws IOException {
        String upper = line.toUpperCase(Locale.ROOT);
        String verb = upper.split("[ :]", 2)[0];
        switch (verb) {
            case "EHLO" -> say("250-sandbox\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE " + LARGEST_MAIL);
            case "HELO", "NOOP" -> say("250 sandbox");
            case "MAIL" -> sender(upper);
            case "RCPT" -> recipient(upper);
            case "DATA" -> data();
            case "RSET" -> {
                forget();
                say("250 forgotten");
            }
            case "VRFY" -> say("252 try it");
            case "QUIT" -> {
                say("221 bye");
                return false;
            }
            default -> say("500 not known");
        }
        return true;
    }

    private void sender(String line) throws IOException {
        if (line.startsWith("MAIL FROM:")) {
            forget();
            hasSender = true;
            say("250 ok");
        } else {
            say("501 MAIL FROM:<address>");
        }
    }

    private void recipient(String line) throws IOException {
        if (!hasSender) {
            say("503 MAIL first");
        } else if (line.startsWith("RCPT TO:")) {
            hasRecipient = true;
            say("250 ok");
        } else {
            say("501 RCPT TO:<address>");
        }
    }

    private void forget() {
        hasSender = false;
        hasRecipient = false;
    }

    private void data() throws IOException {
        if (!hasRecipient) {
            say("503 RCPT first");
            return;
        }
        say("354 end with a dot");
        forget();
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        boolean fits = true;
        for (byte[] line = line(); ; line = line()) {
            if (line == null) {
                throw new IOException("The mail was cut off");
            }
            if (line.length == 1 && line[0] == '.') {
                break;
            }
            int start = line.length > 0 && line[0] == '.' ? 1 : 0;
            fits &= mail.size() + line.length <= LARGEST_MAIL;
            if (fits) {
                mail.write(line, start, line.length - start);
                mail.write('\r');
                mail.write('\n');
            }
        }
        say(fits ? keep(mail.toByteArray()) : "552 too large");
    }

    private String keep(byte[] mail) throws IOException {
        try {
            taker.take(mail);
            return "250 kept";
        } catch (MessagingException e) {
            return "554 not a mail";
        }
    }

    /** A line without its end; none at the end of the stream. */
    private byte @org.jspecify.annotations.Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                byte[] bytes = line.toByteArray();
                int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
                return java.util.Arrays.copyOf(bytes, length);
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("A line is longer than " + LONGEST_LINE);
            }
            line.write(c);
        }
        return null;
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
