// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Derby takes from system properties, once, when its engine starts in this JVM; and how it stops. */
public final class DerbySettings {
    private static final Logger LOG = LoggerFactory.getLogger(DerbySettings.class);
    /** SQLSTATE of a database that was shut down as asked, and of one that was dropped from memory. */
    private static final String STOPPED = "08006";

    private static final int LOG_BUFFER = 256 * 1024;

    private DerbySettings() {}

    /** Puts Derby's own files below this folder; does nothing to properties that are set already. */
    public static void home(Path folder) {
        ifAbsent("derby.system.home", folder.toAbsolutePath().toString());
        ifAbsent(
                "derby.stream.error.file",
                folder.resolve("derby.log").toAbsolutePath().toString());
    }

    static void beforeBoot() {
        ifAbsent("derby.language.statementCache.size", "1000");
        ifAbsent("derby.locks.deadlockTimeout", "2");
        ifAbsent("derby.locks.waitTimeout", "10");
        // each full buffer of the log is a write that waits for the disk; there are three of them
        ifAbsent("derby.storage.logBufferSize", String.valueOf(LOG_BUFFER));
    }

    /** Returns when the database is shut down; one in memory goes a moment later, as nobody can come back to it. */
    static void shutdown(EmbeddedDataSource derby) {
        var last = new EmbeddedDataSource();
        last.setDatabaseName(derby.getDatabaseName());
        if (derby.getDatabaseName().startsWith("memory:")) {
            last.setConnectionAttributes("drop=true");
            // Derby sleeps for half a second in each drop
            var drop = new Thread(() -> end(last), "derby-drop");
            drop.setDaemon(true);
            drop.start();
        } else {
            last.setShutdownDatabase("shutdown");
            end(last);
        }
    }

    private static void end(EmbeddedDataSource last) {
        try (Connection none = last.getConnection()) {
            LOG.warn("Derby did not stop when asked: {}", none);
        } catch (SQLException e) {
            if (!STOPPED.equals(e.getSQLState())) {
                LOG.warn("Derby did not stop cleanly", e);
            }
        }
    }

    private static void ifAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
