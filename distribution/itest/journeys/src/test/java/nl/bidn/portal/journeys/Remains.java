// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import nl.bidn.portal.data.jdbc.Database;

/**
 * What is in the database of a portal that was killed, of one delivery: seen in a copy.
 *
 * @param lostPieces pieces of files in the vault that belong to no report
 * @param notices of its product, as what the sandbox makes beside the start is told of in the same minute; so are the mails
 */
record Remains(long deliveries, long reports, long lostPieces, long notices, long mails, long auditLines) {

    static Remains of(Path data, String delivery, Instant since) throws IOException, SQLException {
        var copy = data.resolveSibling(data.getFileName() + "-" + delivery);
        copy(data.resolve("database"), copy);
        try (var database = Database.derby(copy);
                var connection = database.open()) {
            var found = new Remains(
                    count(connection, "alleenverdieners.delivery where id = ?", delivery),
                    count(connection, "alleenverdieners.report where delivery = ?", delivery),
                    count(
                            connection,
                            "portal.vault_piece where scope = ? and file_id not in"
                                    + " (select file_id from alleenverdieners.report)",
                            "alleenverdieners"),
                    count(
                            connection,
                            "identities.notice where product = 'alleenverdieners' and told_at >= ?",
                            Timestamp.from(since)),
                    count(
                            connection,
                            "clockwork.mail where kind like 'alleenverdieners-%' and made_at >= ?",
                            Timestamp.from(since)),
                    count(
                            connection,
                            "identities.audit_line where act = 'levering-gepubliceerd' and detail like ?",
                            "levering " + delivery + ",%"));
            connection.rollback();
            return found;
        }
    }

    boolean isNothing() {
        return deliveries + reports + lostPieces + notices + mails + auditLines == 0;
    }

    boolean isWhole(int reportsOfIt) {
        return deliveries == 1
                && reports == reportsOfIt
                && lostPieces == 0
                && notices > 0
                && mails == notices
                && auditLines == 1;
    }

    private static long count(Connection connection, String what, Object argument) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from " + what)) {
            query.setObject(1, argument);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.getFileName().toString().endsWith(".lck")) {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file).toString()),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
