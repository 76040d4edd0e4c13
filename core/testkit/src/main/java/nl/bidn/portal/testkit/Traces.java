// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        String sought = text.toLowerCase(Locale.ROOT);
        return sql.call(connection -> {
            Set<String> found = new TreeSet<>();
            for (Map.Entry<String, List<String>> table : columns(connection).entrySet()) {
                found.addAll(holding(connection, table.getKey(), table.getValue(), sought));
            }
            return found;
        });
    }

    /** Those with text, by table. */
    private Map<String, List<String>> columns(Connection connection) throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (ResultSet all = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (all.next()) {
                if (all.getString("TABLE_SCHEM").equalsIgnoreCase(schema) && all.getInt("DATA_TYPE") == Types.VARCHAR) {
                    columns.computeIfAbsent(small(all.getString("TABLE_NAME")), table -> new ArrayList<>())
                            .add(small(all.getString("COLUMN_NAME")));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalStateException("There is no text in any table of " + schema);
        }
        return columns;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** One query for a table: a database takes longer to compile one for each column than to answer it. */
    private Set<String> holding(Connection connection, String table, List<String> columns, String sought)
            throws SQLException {
        var found = new TreeSet<String>();
        String query = "select " + String.join(", ", columns) + " from " + schema + "." + table;
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (String column : columns) {
                    String text = rows.getString(column);
                    if (text != null && small(text).contains(sought)) {
                        found.add(table + "." + column);
                    }
                }
            }
        }
        return found;
    }
}
