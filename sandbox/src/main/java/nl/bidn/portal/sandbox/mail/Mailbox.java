// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.mail.MessagingException;
import nl.bidn.portal.data.PortalEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the last thousand mails, in memory to show and as files to survive a restart. For any thread. */
@Component(service = Mailbox.class)
public final class Mailbox {
    static final int MOST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final MailParser parser;
    private final NavigableMap<Long, ReceivedMail> mails = new TreeMap<>();

    @Activate
    public Mailbox(@Reference PortalEnvironment environment, @Reference Clock clock) {
        this.folder = environment.dataFolder().resolve("sandbox").resolve("mail");
        this.parser = new MailParser(clock);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(this::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) {
        try {
            String name = file.getFileName().toString();
            long number = Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
            mails.put(number, parser.parse(new ByteArrayInputStream(Files.readAllBytes(file))));
        } catch (IOException | MessagingException | NumberFormatException e) {
            LOG.warn("{} is not a mail and is left alone", file, e);
        }
    }

    /** Keeps a mail as it came over the line. */
    synchronized void keep(byte[] content) throws IOException, MessagingException {
        ReceivedMail mail = parser.parse(new ByteArrayInputStream(content));
        long number = mails.isEmpty() ? 1 : mails.lastKey() + 1;
        Path draft = folder.resolve("draft");
        Files.write(draft, content);
        Files.move(draft, file(number), StandardCopyOption.ATOMIC_MOVE);
        mails.put(number, mail);
        while (mails.size() > MOST) {
            Files.deleteIfExists(file(mails.firstKey()));
            mails.pollFirstEntry();
        }
    }

    private Path file(long number) {
        return folder.resolve(String.format("%010d", number) + SUFFIX);
    }

    /** Newest first. */
    public synchronized List<ReceivedMail> all() {
        List<ReceivedMail> all = new ArrayList<>(mails.values());
        Collections.reverse(all);
        return all;
    }
}
