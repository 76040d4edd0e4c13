// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.bidn.portal.data.Sql;

/**
 * What an exchange leaves in the tables, written by bare JDBC: the same rows, in the same three transactions, copied from an
 * exchange of the node itself.
 */
final class KnooppuntRows {
    /** A row as it was found: its table, with all columns, and the value of each. */
    private record Row(String table, List<String> columns, List<Object> values) {
        String insert() {
            return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (?"
                    + ", ?".repeat(columns.size() - 1) + ")";
        }
    }

    private final Sql sql;
    private final Row message;
    private final Row file;
    private final List<Row> pieces;
    private final List<Row> lines;

    /** @param room in which a question just waits, and nothing else */
    KnooppuntRows(KnooppuntRoom room, UUID waiting) {
        sql = room.database.sql();
        message = rows("schuldenknooppunt.bericht", "referentie = '" + waiting + "'")
                .get(0);
        String id = String.valueOf(value(message, "bestand"));
        file = rows("portal.vault_file", "id = '" + id + "'").get(0);
        pieces = rows("portal.vault_piece", "file_id = '" + id + "'");
        lines = rows("identities.audit_line", "detail = 'bericht " + waiting + "'");
    }

    private List<Row> rows(String table, String where) {
        return sql.call(connection -> {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("SELECT * FROM " + table + " WHERE " + where)) {
                var data = found.getMetaData();
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    var columns = new ArrayList<String>();
                    var values = new ArrayList<Object>();
                    for (int i = 1; i <= data.getColumnCount(); i++) {
                        columns.add(data.getColumnName(i).toLowerCase(Locale.ROOT));
                        values.add(columns.get(i - 1).equals("bytes") ? found.getBytes(i) : found.getObject(i));
                    }
                    rows.add(new Row(table, columns, values));
                }
                return rows;
            }
        });
    }

    private static Object value(Row row, String column) {
        return row.values().get(row.columns().indexOf(column));
    }

    /** The rows of one exchange. */
    void exchange() {
        String reference = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString().replace("-", "");
        sql.call(connection -> {
            insert(connection, message, "referentie", reference, "bestand", id);
            insert(connection, file, "id", id);
            for (Row piece : pieces) {
                insert(connection, piece, "file_id", id);
            }
            return line(connection);
        });
        sql.call(connection -> {
            update(
                    connection,
                    "UPDATE schuldenknooppunt.bericht SET stand = 'OPGEHAALD', opgehaald = TRUE"
                            + " WHERE referentie = ?",
                    reference);
            read(connection, id);
            return line(connection);
        });
        sql.call(connection -> {
            update(
                    connection,
                    "UPDATE schuldenknooppunt.bericht SET stand = 'BEVESTIGD', bestand = NULL,"
                            + " beeindigd = datum, antwoord_voor = vervalt, uiterlijk = vervalt WHERE referentie = ?",
                    reference);
            update(
                    connection,
                    "DELETE FROM portal.vault_piece WHERE scope = '" + value(file, "scope") + "' AND organisation = '"
                            + value(file, "organisation") + "' AND file_id = ?",
                    id);
            update(
                    connection,
                    "DELETE FROM portal.vault_file WHERE scope = '" + value(file, "scope") + "' AND organisation = '"
                            + value(file, "organisation") + "' AND id = ?",
                    id);
            return line(connection);
        });
    }

    private int line(Connection connection) throws SQLException {
        return insert(connection, lines.get(0), "id", UUID.randomUUID().toString());
    }

    private static int insert(Connection connection, Row row, String... other) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(row.insert())) {
            for (int i = 0; i < row.columns().size(); i++) {
                insert.setObject(
                        i + 1, instead(row.columns().get(i), row.values().get(i), other));
            }
            return insert.executeUpdate();
        }
    }

    private static Object instead(String column, Object value, String... other) {
        for (int i = 0; i < other.length; i += 2) {
            if (other[i].equals(column)) {
                return other[i + 1];
            }
        }
        return value;
    }

    private static void update(Connection connection, String statement, String key) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, key);
            if (update.executeUpdate() == 0) {
                throw new IllegalStateException("there was nothing to change");
            }
        }
    }

    private void read(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT bytes FROM portal.vault_piece WHERE scope = ? AND organisation = ? AND file_id = ? ORDER BY number")) {
            query.setObject(1, value(file, "scope"));
            query.setObject(2, value(file, "organisation"));
            query.setString(3, id);
            int count = 0;
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    count += found.getBytes(1).length > 0 ? 1 : 0;
                }
            }
            if (count != pieces.size()) {
                throw new IllegalStateException("pieces are missing");
            }
        }
    }
}
