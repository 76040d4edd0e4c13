// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.data.Sql;

/**
 * Looks through each column with text of each table of a schema, whichever there are; for tests that nothing of a person
 * is left.
 */
public final class Traces {
    private final Sql sql;
    private final String schema;

    private Traces(Sql sql, String schema) {
        this.sql = sql;
        this.schema = schema;
    }

    public static Traces in(TestDatabase database, String schema) {
        return new Traces(database.sql(), schema);
    }

    /** The columns that hold this text, in any case and as part of more, each as {@code table.column}, in small letters. */
    public Set<String> of(String text) {
        return sql.call(connection -> {
            Set<String> found = new TreeSet<>();
            for (String column : columns(connection)) {
                if (holds(connection, column, text)) {
                    found.add(column);
                }
            }
            return found;
        });
    }

    private Set<String> columns(Connection connection) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (ResultSet all = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (all.next()) {
                if (all.getString("TABLE_SCHEM").equalsIgnoreCase(schema) && all.getInt("DATA_TYPE") == Types.VARCHAR) {
                    columns.add((all.getString("TABLE_NAME") + "." + all.getString("COLUMN_NAME"))
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalStateException("There is no text in any table of " + schema);
        }
        return columns;
    }

    private boolean holds(Connection connection, String column, String text) throws SQLException {
        int dot = column.indexOf('.');
        String query = "select count(*) from " + schema + "." + column.substring(0, dot) + " where lower("
                + column.substring(dot + 1) + ") like ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, "%" + text.toLowerCase(Locale.ROOT) + "%");
            try (ResultSet count = statement.executeQuery()) {
                return count.next() && count.getInt(1) > 0;
            }
        }
    }
}
