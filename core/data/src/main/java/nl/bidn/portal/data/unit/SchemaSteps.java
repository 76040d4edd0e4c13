// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.bidn.portal.data.Sql;
import nl.bidn.portal.data.jdbc.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings schemas up to date. Each step is a transaction together with its line in {@code portal.schema_step}, so one that
 * fails leaves nothing; nodes that start at once wait for each other.
 */
public final class SchemaSteps {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaSteps.class);
    /** Any number, the same in each portal: the name of PostgreSQL's lock. */
    private static final long LOCK = 0x6269646e_73746570L;

    private final Database database;

    public SchemaSteps(Database database) {
        this.database = database;
    }

    /**
     * Makes the schema and does the steps that it hasn't had.
     *
     * @throws IllegalStateException if a step fails or was edited after it was done; names the step
     */
    public synchronized void run(String schema, List<URL> files) {
        try (Connection connection = database.open()) {
            List<SchemaStep> steps = SchemaStep.of(files, database.dialect());
            lock(connection);
            try {
                makeLog(connection);
                makeSchema(connection, schema);
                connection.commit();
                doSteps(connection, schema, steps);
            } finally {
                connection.rollback();
                unlock(connection);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Schema " + schema + " can't be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void doSteps(Connection connection, String schema, List<SchemaStep> steps) throws SQLException {
        Map<Integer, String> done = done(connection, schema);
        for (SchemaStep step : steps) {
            String checksum = done.remove(step.number());
            if (checksum == null) {
                doStep(connection, schema, step);
            } else if (!checksum.equals(step.checksum())) {
                throw new IllegalStateException("Schema step " + step + " of " + schema
                        + " was edited after it was done here; put it back, and add a new step");
            }
        }
        if (!done.isEmpty()) {
            LOG.info("Schema {} has had newer steps {} that this version does not know", schema, done.keySet());
        }
    }

    private static void doStep(Connection connection, String schema, SchemaStep step) {
        try {
            for (String sql : step.statements()) {
                execute(connection, sql);
            }
            try (PreparedStatement line = connection.prepareStatement(
                    "insert into portal.schema_step (owner, number, name, checksum, executed_at)"
                            + " values (?, ?, ?, ?, current_timestamp)")) {
                line.setString(1, schema);
                line.setInt(2, step.number());
                line.setString(3, step.name());
                line.setString(4, step.checksum());
                line.executeUpdate();
            }
            connection.commit();
            LOG.info("Schema {}: step {} done", schema, step);
        } catch (SQLException e) {
            throw new IllegalStateException("Schema step " + step + " of " + schema + " failed: " + e.getMessage(), e);
        }
    }

    private static Map<Integer, String> done(Connection connection, String schema) throws SQLException {
        var done = new HashMap<Integer, String>();
        try (PreparedStatement query =
                connection.prepareStatement("select number, checksum from portal.schema_step where owner = ?")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    done.put(rows.getInt(1), rows.getString(2));
                }
            }
        }
        connection.rollback();
        return done;
    }

    private void makeLog(Connection connection) throws SQLException {
        makeSchema(connection, "portal");
        if (!hasLog(connection)) {
            execute(
                    connection,
                    "create table portal.schema_step (owner varchar(60) not null, number integer not null,"
                            + " name varchar(200) not null, checksum varchar(64) not null,"
                            + " executed_at timestamp not null, primary key (owner, number))");
        }
    }

    private void makeSchema(Connection connection, String schema) throws SQLException {
        if (database.dialect() == Sql.Dialect.POSTGRESQL) {
            execute(connection, "create schema if not exists " + schema);
            return;
        }
        if (isThere(connection, "select 1 from sys.sysschemas where schemaname = ?", schema.toUpperCase(Locale.ROOT))) {
            return;
        }
        try {
            execute(connection, "create schema " + schema);
        } catch (SQLSyntaxErrorException e) {
            throw new SQLException(
                    "'" + schema + "' is a word of SQL; name another schema in persistence.xml by"
                            + " <property name=\"portal.schema\" value=\"...\"/> in <properties>",
                    e);
        }
    }

    private boolean hasLog(Connection connection) throws SQLException {
        return database.dialect() == Sql.Dialect.POSTGRESQL
                ? isThere(
                        connection,
                        "select 1 from pg_tables where schemaname = 'portal' and tablename = ?",
                        "schema_step")
                : isThere(
                        connection,
                        "select 1 from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid"
                                + " where s.schemaname = 'PORTAL' and t.tablename = ?",
                        "SCHEMA_STEP");
    }

    /** Asks the catalogue itself: Derby's own answers about it are queries that take longer to compile than all steps. */
    private static boolean isThere(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void lock(Connection connection) throws SQLException {
        if (database.dialect() == Sql.Dialect.POSTGRESQL) {
            execute(connection, "select pg_advisory_lock(" + LOCK + ")");
        }
    }

    private void unlock(Connection connection) throws SQLException {
        if (database.dialect() == Sql.Dialect.POSTGRESQL) {
            execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
            connection.commit();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
