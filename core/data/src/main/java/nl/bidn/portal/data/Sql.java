// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plain JDBC in the transaction of the thread, for the paths of the core where JPA costs too much or can't say it. A
 * service of this room, for any thread; products use their {@code EntityManager}.
 */
@ProviderType
public interface Sql {
    /** Which database it is, for the few statements that differ. */
    enum Dialect {
        DERBY,
        POSTGRESQL
    }

    /** Work on a connection; whatever it opens it closes, but never the connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    Dialect dialect();

    /**
     * The connection of the transaction of this thread. What persistence units have pending is written first, so that it
     * is seen. Its {@code commit}, {@code rollback} and {@code close} do nothing.
     *
     * @throws IllegalStateException if there is no transaction
     */
    Connection connection();

    /**
     * Does work in the transaction of this thread, or in a new one.
     *
     * @throws DatabaseException in place of an {@link SQLException}
     */
    <T extends @Nullable Object> T call(Work<T> work);
}
