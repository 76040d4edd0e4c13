// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.security.SecureRandom;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.bidn.portal.data.jdbc.Database;

/**
 * Has Derby begin a new file of its log and drop the old ones. What was deleted stands in the log until then, also the wrapped key of
 * a file that was destroyed; with the master key that file could be opened again, as far as its pieces are still on the disk.
 */
final class LogTurn {
    /** Together more than a file of the log holds: one megabyte, as nobody sets it otherwise. */
    private static final int PIECES = 24;

    private static final int PIECE = 64 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LogTurn() {}

    static void turn(Database database) throws SQLException {
        try (Connection connection = database.open()) {
            fill(connection);
            try (CallableStatement checkpoint = connection.prepareCall("call syscs_util.syscs_checkpoint_database()")) {
                checkpoint.execute();
            }
            connection.commit();
        }
    }

    /** What is undone went through the log as well, and is in no table. */
    private static void fill(Connection connection) throws SQLException {
        byte[] bytes = new byte[PIECE];
        RANDOM.nextBytes(bytes);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into portal.vault_piece (scope, organisation, file_id, number, bytes)"
                        + " values ('log', 'BIDN', 'log', ?, ?)")) {
            for (int i = 0; i < PIECES; i++) {
                insert.setLong(1, i);
                insert.setBytes(2, bytes);
                insert.executeUpdate();
            }
        } finally {
            connection.rollback();
        }
    }
}
