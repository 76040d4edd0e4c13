// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.bidn.portal.data.DatabaseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction of one thread; takes a connection only when it is first needed. */
final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Database database;
    private final Map<Object, Participant> participants = new HashMap<>(4);
    private final List<Participant> inOrder = new ArrayList<>(4);
    private final List<Runnable> afterCommit = new ArrayList<>(2);
    private @Nullable Connection real;
    private @Nullable Connection bound;
    private @Nullable Throwable doom;

    Transaction(Database database) {
        this.database = database;
    }

    Connection connection() {
        Connection connection = bound;
        if (connection == null) {
            Connection fresh = database.open();
            real = fresh;
            connection = BoundConnection.around(fresh);
            bound = connection;
        }
        return connection;
    }

    Participant participant(Object key, Supplier<? extends Participant> join) {
        Participant participant = participants.get(key);
        if (participant == null) {
            participant = join.get();
            participants.put(key, participant);
            inOrder.add(participant);
        }
        return participant;
    }

    @Nullable
    Participant joined(Object key) {
        return participants.get(key);
    }

    void flush() {
        inOrder.forEach(Participant::flush);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** From now on it can only be undone, whatever becomes of the exception. */
    void doom(Throwable reason) {
        if (doom == null) {
            doom = reason;
        }
    }

    void commit() {
        if (doom != null) {
            throw new IllegalStateException(
                    "The transaction was undone because a part of it failed, although the failure was caught", doom);
        }
        finish(false);
        finish(true);
        if (real != null) {
            try {
                real.commit();
            } catch (SQLException e) {
                throw new DatabaseException("The transaction could not be committed", e);
            }
        }
    }

    private void finish(boolean last) {
        for (Participant participant : inOrder) {
            if (participant.last() == last) {
                participant.finish();
            }
        }
    }

    void rollback(Throwable reason) {
        if (real != null) {
            try {
                real.rollback();
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
    }

    /** Gives everything back, committed or not. */
    void close() {
        for (Participant participant : inOrder) {
            try {
                participant.close();
            } catch (RuntimeException e) {
                LOG.warn("A part of a transaction did not close", e);
            }
        }
        if (real != null) {
            try {
                real.close();
            } catch (SQLException e) {
                LOG.warn("A connection did not close", e);
            }
        }
    }

    void runAfterCommit() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("What follows a committed transaction failed", e);
            }
        }
    }
}
