// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.data.Sql;

/**
 * How a database does a statement, in its own words and in lower case: which index it reads, and whether it sorts. For tests with enough
 * rows that a look at all of them would cost something.
 */
public final class Plan {
    private Plan() {}

    /** @param statement is run on Derby, which tells only afterwards, and undone; PostgreSQL only thinks about it */
    public static String of(Sql sql, String statement) {
        return sql.call(connection -> {
                    try (Statement open = connection.createStatement()) {
                        return sql.dialect() == Sql.Dialect.DERBY
                                ? ofDerby(connection, open, statement)
                                : lines(open.executeQuery("EXPLAIN " + statement));
                    }
                })
                .toLowerCase(Locale.ROOT);
    }

    /** Brings what the database knows of its tables up to date, so that it plans for the rows that are there. */
    public static void learn(Sql sql, String schema, String table) {
        sql.<Object>call(connection -> {
            try (Statement open = connection.createStatement()) {
                return open.execute(
                        sql.dialect() == Sql.Dialect.DERBY
                                ? "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('" + schema.toUpperCase(Locale.ROOT) + "', '"
                                        + table.toUpperCase(Locale.ROOT) + "', NULL)"
                                : "ANALYZE " + schema + "." + table);
            }
        });
    }

    private static String ofDerby(Connection connection, Statement open, String statement) throws SQLException {
        var before = connection.setSavepoint();
        open.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
        if (open.execute(statement)) {
            lines(open.getResultSet());
        }
        String told = lines(open.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()"));
        open.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
        connection.rollback(before);
        return told;
    }

    private static String lines(ResultSet rows) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                lines.add(String.valueOf(rows.getString(1)));
            }
        }
        return String.join("\n", lines);
    }
}
