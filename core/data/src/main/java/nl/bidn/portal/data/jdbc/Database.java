// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.Sql;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An open database with its pool of connections. For any thread; closed once, by who opened it. */
public final class Database implements AutoCloseable {
    private static final int POOL = 24;
    private static final int CONNECT_MILLIS = 10_000;

    private final Sql.Dialect dialect;
    private final DataSource source;
    private final HikariDataSource pool;

    private Database(Sql.Dialect dialect, DataSource source) {
        this.dialect = dialect;
        this.source = source;
        this.pool = pool(source);
    }

    /** Opens the embedded database in this folder, and makes it if it isn't there. */
    public static Database derby(Path folder) {
        return derby(folder.toAbsolutePath().toString());
    }

    /** Opens a database that lives in memory, until {@link #close}; for tests. */
    public static Database derbyInMemory(String name) {
        return derby("memory:" + name);
    }

    /** The same, beginning as this copy, which {@link #copy} made. */
    public static Database derbyInMemory(String name, Path copy) {
        DerbySettings.beforeBoot();
        var restored = new EmbeddedDataSource();
        restored.setDatabaseName("memory:" + name);
        restored.setConnectionAttributes("createFrom=" + copy.toAbsolutePath());
        boot(restored);
        return derbyInMemory(name);
    }

    private static Database derby(String name) {
        DerbySettings.beforeBoot();
        var derby = new EmbeddedDataSource();
        derby.setDatabaseName(name);
        derby.setCreateDatabase("create");
        boot(derby);
        return new Database(Sql.Dialect.DERBY, derby);
    }

    /** Has Derby copy itself while it runs, into a folder of its own name below this one. */
    public void copy(Path into) {
        try (Connection connection = open();
                CallableStatement call = connection.prepareCall("call syscs_util.syscs_backup_database_nowait(?)")) {
            call.setString(1, into.toAbsolutePath().toString());
            call.execute();
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException("Derby makes no copy of itself in " + into, e);
        }
    }

    /** Starts the engine without the pool's time limit: on a busy machine it takes long to make the database. */
    private static void boot(EmbeddedDataSource derby) {
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            throw new DatabaseException("The embedded database does not open", e);
        }
    }

    /** @param url {@code jdbc:postgresql://...} */
    public static Database postgresql(String url, String user, String password) {
        var postgresql = new PGSimpleDataSource();
        postgresql.setUrl(url);
        if (!user.isBlank()) {
            postgresql.setUser(user);
            postgresql.setPassword(password);
        }
        postgresql.setApplicationName("portal");
        postgresql.setTcpKeepAlive(true);
        postgresql.setReWriteBatchedInserts(true);
        return new Database(Sql.Dialect.POSTGRESQL, postgresql);
    }

    private static HikariDataSource pool(DataSource source) {
        var config = new HikariConfig();
        config.setPoolName("portal");
        config.setDataSource(source);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setKeepaliveTime(0);
        // the pool's threads inherit the context class loader of who makes it, which may be a bundle's that goes away
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HikariConfig.class.getClassLoader());
        try {
            return new HikariDataSource(config);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public Sql.Dialect dialect() {
        return dialect;
    }

    /** A connection of the pool, outside any transaction of a thread and without auto-commit. Close it. */
    public Connection open() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new DatabaseException("No connection to the database", e);
        }
    }

    /** Ends all connections; the embedded database writes itself to disk and lets go of its folder. */
    @Override
    public void close() {
        pool.close();
        if (source instanceof EmbeddedDataSource derby) {
            DerbySettings.shutdown(derby);
        }
    }
}
