// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.Sql;
import org.jspecify.annotations.Nullable;

/** Transactions that belong to a thread: one connection for everything that takes part. */
public final class BoundTransactions implements Transactions, Sql {
    private final Database database;

    /** Not static: a JVM of tests holds several databases. It is emptied at the end of each transaction. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    public BoundTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return doCall(work);
    }

    @Override
    public void run(Runnable work) {
        this.<@Nullable Object>doCall(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public <T extends @Nullable Object> T call(Work<T> work) {
        return this.<T>doCall(() -> {
            try {
                return work.with(connection());
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        });
    }

    private <T extends @Nullable Object> T doCall(Supplier<T> work) {
        Transaction open = current.get();
        return open == null ? inNew(work) : joining(open, work);
    }

    private <T extends @Nullable Object> T joining(Transaction open, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            open.doom(e);
            throw e;
        }
    }

    private <T extends @Nullable Object> T inNew(Supplier<T> work) {
        var transaction = new Transaction(database);
        current.set(transaction);
        T result;
        try {
            result = work.get();
            transaction.commit();
        } catch (RuntimeException | Error e) {
            transaction.rollback(e);
            throw e;
        } finally {
            transaction.close();
            current.remove();
        }
        transaction.runAfterCommit();
        return result;
    }

    @Override
    public <Q, A> Function<Q, A> grouped(Function<List<Q>, List<A>> work) {
        return new GroupCommit<>(this, work);
    }

    /** Writes what is pending, so that only the commit is left. */
    void flush() {
        need().flush();
    }

    @Override
    public void afterCommit(Runnable action) {
        need().afterCommit(action);
    }

    @Override
    public Dialect dialect() {
        return database.dialect();
    }

    @Override
    public Connection connection() {
        Transaction transaction = need();
        transaction.flush();
        return transaction.connection();
    }

    /** Whether this thread is in a transaction. */
    public boolean active() {
        return current.get() != null;
    }

    /** What takes part under this key; joins when it is first asked for. */
    public Participant participant(Object key, Supplier<? extends Participant> join) {
        return need().participant(key, join);
    }

    /** What takes part under this key, if it joined the transaction of this thread; costs next to nothing. */
    public @Nullable Participant joined(Object key) {
        Transaction transaction = current.get();
        return transaction == null ? null : transaction.joined(key);
    }

    /** Stands for the transaction of this thread, to compare with. */
    public Object identity() {
        return need();
    }

    /** The connection of the transaction as it is, nothing written first; outside one, a connection of its own. */
    Connection borrow() {
        Transaction transaction = current.get();
        return transaction == null ? database.open() : transaction.connection();
    }

    private Transaction need() {
        Transaction transaction = current.get();
        if (transaction == null) {
            throw new IllegalStateException(
                    "There is no transaction on this thread: call this inside Transactions.call(...)");
        }
        return transaction;
    }
}
