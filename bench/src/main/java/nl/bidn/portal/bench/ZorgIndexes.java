// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.bidn.portal.data.Sql;

/**
 * The indexes of the tables of the hub, but those of their keys: away while a million rows come, and then made as they were,
 * which takes a fraction of the time.
 */
final class ZorgIndexes {
    private static final String SCHEMA = "zorg_berichten";

    /** An index, as the database describes it: its table, and its columns with their order. */
    private record Index(String table, String name, List<String> columns) {
        String create() {
            return "CREATE INDEX " + name + " ON " + SCHEMA + "." + table + " (" + String.join(", ", columns) + ")";
        }
    }

    private final Sql sql;
    private final List<Index> indexes;

    private ZorgIndexes(Sql sql, List<Index> indexes) {
        this.sql = sql;
        this.indexes = indexes;
    }

    /** Takes them away. */
    static ZorgIndexes drop(Sql sql, String... tables) {
        List<Index> all = sql.call(connection -> {
            List<Index> found = new ArrayList<>();
            for (String table : tables) {
                found.addAll(of(connection, table, sql.dialect() == Sql.Dialect.DERBY));
            }
            return found;
        });
        var indexes = new ZorgIndexes(sql, all);
        all.forEach(index -> indexes.execute("DROP INDEX " + SCHEMA + "." + index.name()));
        return indexes;
    }

    void create() {
        indexes.forEach(index -> execute(index.create()));
    }

    private static List<Index> of(Connection connection, String table, boolean upper) throws SQLException {
        Map<String, Index> found = new LinkedHashMap<>();
        String schema = upper ? SCHEMA.toUpperCase(Locale.ROOT) : SCHEMA;
        String name = upper ? table.toUpperCase(Locale.ROOT) : table;
        try (var rows = connection.getMetaData().getIndexInfo(null, schema, name, false, true)) {
            while (rows.next()) {
                String index = rows.getString("INDEX_NAME");
                if (index != null && rows.getBoolean("NON_UNIQUE")) {
                    String order = "D".equals(rows.getString("ASC_OR_DESC")) ? " DESC" : "";
                    found.computeIfAbsent(index, key -> new Index(table, key, new ArrayList<>()))
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
