// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.postgresql.PGConnection;

/** The database's own way to take in many rows: the same persons, in clear, in one table with a key. */
final class WlzBulk {
    private static final String COLUMNS = " (bsn VARCHAR(9) NOT NULL PRIMARY KEY, status VARCHAR(1) NOT NULL,"
            + " afgifte DATE NOT NULL, ingang DATE NOT NULL)";

    private WlzBulk() {}

    /** How long it took, in seconds, without making the file. */
    static double seconds(Engine engine, TestDatabase database, Path folder, int persons) throws IOException {
        Path rows = folder.resolve("rows.csv");
        write(rows, persons);
        try {
            return database.sql().call(connection -> insert(engine, connection, rows));
        } finally {
            Files.delete(rows);
        }
    }

    private static void write(Path to, int persons) throws IOException {
        try (var lines = new java.io.BufferedReader(
                        new InputStreamReader(new WlzFile(Instant.now(), persons), StandardCharsets.US_ASCII));
                BufferedWriter out = Files.newBufferedWriter(to)) {
            lines.readLine();
            for (var line = lines.readLine(); line != null && !line.startsWith("einde"); line = lines.readLine()) {
                out.write(line.substring(0, line.length() - 1).replace(';', ','));
                out.write('\n');
            }
        }
    }

    private static double insert(Engine engine, Connection connection, Path rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE wlz_registertoets.bulk" + COLUMNS);
            long begin = System.nanoTime();
            if (engine == Engine.POSTGRESQL) {
                copy(connection, rows);
            } else {
                statement.execute("CALL SYSCS_UTIL.SYSCS_IMPORT_TABLE('WLZ_REGISTERTOETS', 'BULK', '"
                        + rows.toAbsolutePath() + "', ',', null, 'US-ASCII', 0)");
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            statement.execute("DROP TABLE wlz_registertoets.bulk");
            return seconds;
        }
    }

    private static void copy(Connection connection, Path rows) throws SQLException {
        try (var in = Files.newInputStream(rows)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY wlz_registertoets.bulk FROM STDIN WITH (FORMAT csv)", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
