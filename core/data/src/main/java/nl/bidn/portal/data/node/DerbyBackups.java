// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.bidn.portal.data.Backups;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies Derby while it runs, into a zip with a label that {@link Restore} reads. */
@Component
public final class DerbyBackups implements Backups {
    static final String LABEL = "portal-backup.properties";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'portal-'yyyyMMdd-HHmmss'.zip'").withZone(ZoneOffset.UTC);

    private final OpenDatabase open;
    private final Clock clock;

    @Activate
    public DerbyBackups(@Reference OpenDatabase open, @Reference Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    @Override
    public Path backup(Path folder) {
        if (open.database().dialect() == Sql.Dialect.POSTGRESQL) {
            throw new IllegalStateException(
                    "The database is PostgreSQL, which makes its own copies; run: pg_dump --format=custom --file=portal.dump <database>");
        }
        try {
            Path target = Files.createDirectories(folder).resolve(NAME.format(clock.instant()));
            Path work = Files.createTempDirectory(folder, ".copy");
            try {
                copyDatabase(work);
                Path draft = work.resolve("draft.zip");
                zip(work.resolve("database"), draft);
                return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                deleteTree(work);
            }
        } catch (IOException | SQLException | DatabaseException e) {
            throw new IllegalStateException("No copy can be made in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** With a new log: a copy must not keep what was destroyed. */
    private void copyDatabase(Path into) throws SQLException {
        LogTurn.turn(open.database());
        open.database().copy(into);
    }

    private void zip(Path database, Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(LABEL));
            zip.write(label().getBytes(StandardCharsets.UTF_8));
            DatabaseZip.write(database, zip);
        }
    }

    private String label() {
        return "format=1\nmade-at=" + clock.instant() + "\nmaster-key-fingerprint="
                + open.key().fingerprint() + "\n";
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
