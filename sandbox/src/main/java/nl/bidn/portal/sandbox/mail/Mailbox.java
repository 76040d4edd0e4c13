// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;

/** The last thousand messages, newest first; kept as files, so that a restart keeps them. For any thread. */
public final class Mailbox {
    private static final int MOST = 1000;
    private static final String MAIL = "mail";
    /** What a file of each kind is called: all hold a mail, those of the phone were made here. */
    private static final Map<String, String> ENDINGS = Map.of(MAIL, "eml", "sms", "sms", "call", "call");

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
                            kind(file),
                            Files.readAllBytes(file),
                            Files.getLastModifiedTime(file).toInstant()));
                    number = Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void receive(byte[] raw, Instant at) throws IOException {
        receive(MAIL, raw, at);
    }

    /** @param kind {@code sms} or {@code call} */
    public void receivePhone(String kind, String to, String subject, String text, Instant at) throws IOException {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setHeader("To", to);
            mail.setSubject(subject, "UTF-8");
            mail.setText(text, "UTF-8");
            var raw = new ByteArrayOutputStream();
            inOwnClasses(() -> {
                mail.writeTo(raw);
                return raw;
            });
            receive(kind, raw.toByteArray(), at);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private synchronized void receive(String kind, byte[] raw, Instant at) throws IOException {
        var message = parse(kind, raw, at);
        number++;
        Files.write(file(kind, number), raw);
        for (var each : ENDINGS.keySet()) {
            Files.deleteIfExists(file(each, number - MOST));
        }
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

    private Path file(String kind, long index) {
        return folder.resolve(String.format("%09d.%s", index, ENDINGS.getOrDefault(kind, "eml")));
    }

    private static String kind(Path file) {
        var name = file.getFileName().toString();
        return ENDINGS.entrySet().stream()
                .filter(ending -> name.endsWith("." + ending.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(MAIL);
    }

    private static Message parse(String kind, byte[] raw, Instant at) throws IOException {
        return inOwnClasses(() -> {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var to = mail.getHeader("To", ",");
            var subject = mail.getSubject();
            return new Message(
                    kind,
                    to == null ? "" : to,
                    subject == null ? "" : subject,
                    String.valueOf(mail.getContent()).replace("\r\n", "\n").strip(),
                    at);
        });
    }

    @FunctionalInterface
    private interface MailWork<T> {
        T run() throws MessagingException, IOException;
    }

    /** jakarta.mail finds its handlers by the context class loader. */
    private static <T> T inOwnClasses(MailWork<T> work) throws IOException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(MimeMessage.class.getClassLoader());
        try {
            return work.run();
        } catch (MessagingException e) {
            throw new IOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
