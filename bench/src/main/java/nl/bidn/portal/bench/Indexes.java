// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.bidn.portal.data.Sql;

/**
 * The indexes of tables, but those of their keys: away while a million rows come, and then made as they were, which takes a
 * fraction of the time.
 */
final class Indexes {
    /** An index, as the database describes it: its table, and its columns with their order. */
    private record Index(String schema, String table, String name, List<String> columns) {
        String create() {
            return "CREATE INDEX " + name + " ON " + schema + "." + table + " (" + String.join(", ", columns) + ")";
        }
    }

    private final Sql sql;
    private final List<Index> indexes;

    private Indexes(Sql sql, List<Index> indexes) {
        this.sql = sql;
        this.indexes = indexes;
    }

    /** Takes them away. */
    static Indexes drop(Sql sql, String schema, String... tables) {
        List<Index> all = sql.call(connection -> {
            List<Index> found = new ArrayList<>();
            for (String table : tables) {
                found.addAll(of(connection, schema, table, sql.dialect() == Sql.Dialect.DERBY));
            }
            return found;
        });
        var indexes = new Indexes(sql, all);
        all.forEach(index -> indexes.execute("DROP INDEX " + index.schema() + "." + index.name()));
        return indexes;
    }

    void create() {
        indexes.forEach(index -> execute(index.create()));
    }

    /** What the database would do about so many new rows later, while it is measured, is done now. */
    void settle() {
        if (sql.dialect() == Sql.Dialect.DERBY) {
            execute("CALL syscs_util.syscs_checkpoint_database()");
        } else {
            vacuum();
            execute("CHECKPOINT");
        }
    }

    /** What its own daemon has done long before in a database that grew to this size; not within a transaction. */
    private void vacuum() {
        sql.call(connection -> {
            var here = connection.getMetaData();
            try (Connection alone = DriverManager.getConnection(here.getURL(), here.getUserName(), "");
                    Statement statement = alone.createStatement()) {
                return statement.execute("VACUUM ANALYZE");
            }
        });
    }

    private static List<Index> of(Connection connection, String schema, String table, boolean upper)
            throws SQLException {
        Map<String, Index> found = new LinkedHashMap<>();
        String catalogued = upper ? schema.toUpperCase(Locale.ROOT) : schema;
        String name = upper ? table.toUpperCase(Locale.ROOT) : table;
        try (var rows = connection.getMetaData().getIndexInfo(null, catalogued, name, false, true)) {
            while (rows.next()) {
                String index = rows.getString("INDEX_NAME");
                if (index != null && rows.getBoolean("NON_UNIQUE")) {
                    String order = "D".equals(rows.getString("ASC_OR_DESC")) ? " DESC" : "";
                    found.computeIfAbsent(index, key -> new Index(schema, table, key, new ArrayList<>()))
                            .columns()
                            .add(rows.getString("COLUMN_NAME") + order);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void execute(String text) {
        sql.call(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(text);
            }
        });
    }
}
