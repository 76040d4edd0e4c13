// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.clockwork.WorkQueue.AsidePiece;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was asked, and what waits. Takes part in the transaction of the thread. */
@Component(service = TaskStore.class)
public final class TaskStore {
    private static final int MOST_SHOWN = 1000;
    /** By chance, as Derby has askers wait for each other where it counts. */
    private static final long IDS = 1L << 53;

    private static final int RADIX = 36;
    private static final String DUPLICATE_KEY = "23505";
    private static final String PIECE = " WHERE product = ? AND worker = ? AND organisation = ? AND subject = ?";
    private static final String FRESH =
            " SET due = ?, attempts = 0, tried_since = NULL, why = NULL WHERE due IS NULL AND ";

    /** How many pieces there are for a worker. */
    public record Count(
            WorkerKey key,
            long waiting,
            long aside,
            @Nullable Instant nextDue) {}

    private final Sql sql;
    private final boolean postgresql;

    @Activate
    public TaskStore(@Reference Sql sql) {
        this.sql = sql;
        this.postgresql = sql.dialect() == Sql.Dialect.POSTGRESQL;
    }

    /**
     * Adds it, or brings the one that is there forward. The row is locked in either case, so that nobody finishes or begins
     * it before this transaction ends.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void ask(WorkerKey key, OrganisationId organisation, String subject, Instant now, Instant notBefore) {
        Connection connection = sql.connection();
        try {
            boolean there = seen(connection, key, organisation, subject)
                    && broughtForward(connection, key, organisation, subject, now, notBefore);
            while (!there) {
                there = added(connection, key, organisation, subject, now, notBefore)
                        || broughtForward(connection, key, organisation, subject, now, notBefore);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Whether it seems to be there; waits for nobody. Only on Derby, which undoes an insert that fails by writing its log
     * to disk first.
     */
    private boolean seen(Connection connection, WorkerKey key, OrganisationId organisation, String subject)
            throws SQLException {
        return !postgresql
                && !Jdbc.list(
                                connection,
                                "SELECT id FROM clockwork.task" + PIECE + " WITH UR",
                                row -> row.getLong(1),
                                key.product().value(),
                                key.worker(),
                                organisation.value(),
                                subject)
                        .isEmpty();
    }

    private boolean added(
            Connection connection,
            WorkerKey key,
            OrganisationId organisation,
            String subject,
            Instant now,
            Instant notBefore)
            throws SQLException {
        try {
            return Jdbc.update(
                            connection,
                            "INSERT INTO clockwork.task (id, product, worker, organisation, subject, due, asked_at, dropped,"
                                    + " attempts) VALUES (?, ?, ?, ?, ?, ?, ?, FALSE, 0)"
                                    + (postgresql ? " ON CONFLICT DO NOTHING" : ""),
                            ThreadLocalRandom.current().nextLong(IDS),
                            key.product().value(),
                            key.worker(),
                            organisation.value(),
                            subject,
                            notBefore,
                            now)
                    == 1;
        } catch (SQLException e) {
            if (postgresql || !DUPLICATE_KEY.equals(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }

    /** One that somebody has is marked, and waits again afterwards; one that is laid aside begins anew. */
    private static boolean broughtForward(
            Connection connection,
            WorkerKey key,
            OrganisationId organisation,
            String subject,
            Instant now,
            Instant notBefore)
            throws SQLException {
        return Jdbc.update(
                        connection,
                        "UPDATE clockwork.task SET dropped = FALSE,"
                                + " again = CASE WHEN life IS NULL THEN NULL WHEN again < ? THEN again ELSE ? END,"
                                + " attempts = CASE WHEN due IS NULL THEN 0 ELSE attempts END,"
                                + " tried_since = CASE WHEN due IS NULL THEN NULL ELSE tried_since END,"
                                + " why = CASE WHEN due IS NULL THEN NULL ELSE why END,"
                                + " asked_at = CASE WHEN life IS NULL AND due IS NOT NULL THEN asked_at ELSE ? END,"
                                + " due = CASE WHEN life IS NOT NULL OR due < ? THEN due ELSE ? END" + PIECE,
                        notBefore,
                        notBefore,
                        now,
                        notBefore,
                        notBefore,
                        key.product().value(),
                        key.worker(),
                        organisation.value(),
                        subject)
                == 1;
    }

    /** Removes it; one that somebody has is marked, and goes when he lets go of it. */
    public void drop(WorkerKey key, OrganisationId organisation, String subject) {
        Connection connection = sql.connection();
        Object[] piece = {key.product().value(), key.worker(), organisation.value(), subject};
        try {
            if (Jdbc.update(connection, "DELETE FROM clockwork.task" + PIECE + " AND life IS NULL", piece) == 0) {
                Jdbc.update(connection, "UPDATE clockwork.task SET dropped = TRUE, again = NULL" + PIECE, piece);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Those of the workers for which a piece is due; looks at one row of each, and waits for nobody. */
    public List<WorkerKey> due(List<WorkerKey> keys, Instant now) {
        if (keys.isEmpty()) {
            return List.of();
        }
        StringBuilder query = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            query.append(i == 0 ? "" : " UNION ALL ")
                    .append("SELECT ")
                    .append(i)
                    .append(" FROM (SELECT id FROM clockwork.task ")
                    .append(postgresql ? "" : "--DERBY-PROPERTIES index=TASK_DUE\n")
                    .append("WHERE product = ? AND worker = ? AND due <= ? ORDER BY due FETCH FIRST 1 ROWS ONLY) AS t")
                    .append(i);
            parameters.addAll(List.of(keys.get(i).product().value(), keys.get(i).worker(), now));
        }
        query.append(postgresql ? "" : " WITH UR");
        return sql.call(connection ->
                Jdbc.list(connection, query.toString(), row -> keys.get(row.getInt(1)), parameters.toArray()));
    }

    /** What was asked at a time that is still to come, as the clock was put back since, is due now. */
    public int rewind(Instant now, Instant askedAfter) {
        return sql.call(connection -> Jdbc.update(
                connection,
                "UPDATE clockwork.task SET due = ?, asked_at = ?, tried_since = NULL"
                        + " WHERE asked_at > ? AND due IS NOT NULL AND life IS NULL",
                now,
                now,
                askedAfter));
    }

    public List<Count> counts() {
        return sql.call(connection -> Jdbc.list(
                connection,
                "SELECT product, worker, COUNT(*) AS number, COUNT(due) AS waiting, MIN(due) AS next_due"
                        + " FROM clockwork.task GROUP BY product, worker" + (postgresql ? "" : " WITH UR"),
                row -> new Count(
                        new WorkerKey(new ProductId(row.getString("product")), row.getString("worker")),
                        row.getLong("waiting"),
                        row.getLong("number") - row.getLong("waiting"),
                        Jdbc.instant(row, "next_due"))));
    }

    /** How many are laid aside. */
    public long aside(WorkerKey key) {
        return sql.call(connection -> Jdbc.list(
                        connection,
                        "SELECT COUNT(*) FROM clockwork.task WHERE product = ? AND worker = ? AND due IS NULL"
                                + (postgresql ? "" : " WITH UR"),
                        row -> row.getLong(1),
                        key.product().value(),
                        key.worker())
                .get(0));
    }

    /** Oldest first, at most a thousand. */
    public List<AsidePiece> aside() {
        return sql.call(connection -> Jdbc.list(
                connection,
                "SELECT * FROM clockwork.task WHERE due IS NULL ORDER BY asked_at, id FETCH FIRST " + MOST_SHOWN
                        + " ROWS ONLY",
                row -> new AsidePiece(
                        Long.toString(row.getLong("id"), RADIX),
                        new ProductId(row.getString("product")),
                        row.getString("worker"),
                        new OrganisationId(row.getString("organisation")),
                        row.getString("subject"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("why"))));
    }

    /** Lets what is laid aside wait again. */
    public int revive(ProductId product, Instant now) {
        return sql.call(connection ->
                Jdbc.update(connection, "UPDATE clockwork.task" + FRESH + "product = ?", now, product.value()));
    }

    /** False if no such piece is laid aside. */
    public boolean revive(String shown, Instant now) {
        long id = Long.parseLong(shown, RADIX);
        return sql.call(
                connection -> Jdbc.update(connection, "UPDATE clockwork.task" + FRESH + "id = ?", now, id) == 1);
    }
}
