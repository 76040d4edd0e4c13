// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;

/** The last thousand mails, newest first; kept as files, so that a restart keeps them. For any thread. */
public final class Mailbox {
    private static final int MOST = 1000;

    private final Path folder;
    private final Deque<Message> messages = new ArrayDeque<>();
    private long number;

    public Mailbox(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (var file :
                        files.sorted(Comparator.comparing(Path::toString)).toList()) {
                    keep(parse(
                            Files.readAllBytes(file),
                            Files.getLastModifiedTime(file).toInstant()));
                    number = Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void receive(byte[] raw, Instant at) throws IOException {
        var message = parse(raw, at);
        number++;
        Files.write(file(number), raw);
        Files.deleteIfExists(file(number - MOST));
        keep(message);
    }

    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    private void keep(Message message) {
        messages.addFirst(message);
        if (messages.size() > MOST) {
            messages.removeLast();
        }
    }

    private Path file(long index) {
        return folder.resolve(String.format("%09d.eml", index));
    }

    private static Message parse(byte[] raw, Instant at) throws IOException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        // jakarta.mail finds its handlers by the context class loader
        thread.setContextClassLoader(MimeMessage.class.getClassLoader());
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var to = mail.getHeader("To", ",");
            var subject = mail.getSubject();
            return new Message(
                    "mail",
                    to == null ? "" : to,
                    subject == null ? "" : subject,
                    String.valueOf(mail.getContent()).replace("\r\n", "\n").strip(),
                    at);
        } catch (MessagingException e) {
            throw new IOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
