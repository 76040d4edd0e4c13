// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/**
 * Plain statements in the transaction of the thread, for what each sign-in asks and notes: a transaction of these alone needs no
 * entity manager. Rows that a unit has in hand are not looked at again, so what changes here is not what a unit changes in the same
 * transaction.
 */
final class Plain {
    /** Reads the row on which it stands. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Plain() {}

    /** @return how many rows it changed */
    static int update(EntityManager em, String sql, @Nullable Object... values) {
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The first row, if there is one. */
    static <T> Optional<T> first(EntityManager em, String sql, Reader<T> reader, @Nullable Object... values) {
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Moments to the millisecond; none stands for a text that is not there. */
    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant moment) {
                statement.setTimestamp(i + 1, new Timestamp(moment.toEpochMilli()));
            } else if (value == null || value instanceof String) {
                statement.setString(i + 1, (String) value);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
