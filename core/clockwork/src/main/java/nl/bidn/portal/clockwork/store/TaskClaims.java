// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has which piece. Opens transactions of its own, in which it never waits for one row while it holds another: a product
 * that asks for several pieces in a transaction must not get into a deadlock because of it. On PostgreSQL, rows that
 * somebody else holds are skipped; Derby can't do that, so there each row is a transaction.
 */
@Component(service = TaskClaims.class)
public final class TaskClaims {
    /**
     * One who takes pieces.
     *
     * @param node at most one process at a time is this node
     * @param life a process; another one of the same node need not wait for what this one left behind
     */
    public record Holder(String node, String life) {}

    private static final Logger LOG = LoggerFactory.getLogger(TaskClaims.class);
    /** The class of SQLSTATE of a lock that could not be had. */
    private static final String LOCKED = "40";

    private static final String COLUMNS = "id, organisation, subject, attempts, asked_at, tried_since, dropped";
    private static final String FREE = "again = NULL, node = NULL, life = NULL";

    private final Sql sql;
    private final boolean postgresql;

    @Activate
    public TaskClaims(@Reference Sql sql) {
        this.sql = sql;
        this.postgresql = sql.dialect() == Sql.Dialect.POSTGRESQL;
    }

    /** Takes those that are due longest, so that nobody else does them until then. */
    public List<Piece> claim(WorkerKey key, Holder holder, Instant now, Instant until, int most) {
        return postgresql ? together(key, holder, now, until, most) : oneByOne(key, holder, now, until, most);
    }

    private List<Piece> together(WorkerKey key, Holder holder, Instant now, Instant until, int most) {
        return sql.call(connection -> Jdbc.list(
                connection,
                "WITH next AS MATERIALIZED (SELECT id AS next_id FROM clockwork.task WHERE product = ? AND worker = ?"
                        + " AND due <= ? ORDER BY due LIMIT ? FOR UPDATE SKIP LOCKED)"
                        + " UPDATE clockwork.task SET node = ?, life = ?, due = ? FROM next WHERE id = next_id"
                        + " RETURNING " + COLUMNS,
                TaskClaims::piece,
                key.product().value(),
                key.worker(),
                now,
                most,
                holder.node(),
                holder.life(),
                until));
    }

    /** What is not committed yet is waited for, holding nothing. */
    private List<Piece> oneByOne(WorkerKey key, Holder holder, Instant now, Instant until, int most) {
        List<Piece> due = sql.call(connection -> Jdbc.list(
                connection,
                "SELECT " + COLUMNS + " FROM clockwork.task --DERBY-PROPERTIES index=TASK_DUE\n"
                        + " WHERE product = ? AND worker = ? AND due <= ? ORDER BY due"
                        + " FETCH FIRST " + most + " ROWS ONLY",
                TaskClaims::piece,
                key.product().value(),
                key.worker(),
                now));
        due.removeIf(piece -> alone(connection -> Jdbc.update(
                        connection,
                        "UPDATE clockwork.task SET node = ?, life = ?, due = ? WHERE id = ? AND due <= ?",
                        holder.node(),
                        holder.life(),
                        until,
                        piece.id(),
                        now))
                == 0);
        return due;
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                row.getLong("id"),
                new OrganisationId(row.getString("organisation")),
                row.getString("subject"),
                row.getInt("attempts"),
                row.getTimestamp("asked_at").toInstant(),
                Jdbc.instant(row, "tried_since"),
                row.getBoolean("dropped"));
    }

    /** Keeps them; one that is held by a transaction just now has to be kept later. */
    public void renew(Collection<Long> ids, Holder holder, Instant until) {
        if (postgresql) {
            sql.call(connection -> {
                Set<Long> mine = lock(connection, ids, holder);
                return Jdbc.update(
                        connection,
                        "UPDATE clockwork.task SET due = ? WHERE id = ANY (?)",
                        until,
                        array(connection, mine));
            });
        } else {
            for (Long id : ids) {
                alone(connection -> Jdbc.update(
                        connection,
                        "UPDATE clockwork.task SET due = ? WHERE id = ? AND life = ?",
                        until,
                        id,
                        holder.life()));
            }
        }
    }

    /** Makes what an earlier life of this node left behind due now; to be asked before anything is claimed. */
    public int takeBack(WorkerKey key, Holder holder, Instant now, Instant until) {
        return sql.call(connection -> Jdbc.update(
                connection,
                "UPDATE clockwork.task SET due = ?, node = NULL, life = NULL WHERE product = ? AND worker = ?"
                        + " AND due > ? AND due <= ? AND node = ? AND life <> ?",
                now,
                key.product().value(),
                key.worker(),
                now,
                until,
                holder.node(),
                holder.life()));
    }

    /**
     * Says what became of them; of those that somebody else has by now, nothing is changed.
     *
     * @return how many of them were asked again in the meantime, and wait as if it were the first time
     */
    public int settle(List<Outcome> outcomes, Holder holder) {
        List<Outcome> left = new ArrayList<>(outcomes);
        int again = postgresql ? settleFree(left, holder) : 0;
        for (Outcome outcome : left) {
            again += alone(connection -> settle(connection, outcome, holder));
        }
        return again;
    }

    /** Leaves those which somebody holds in a transaction, as he asks for them again. */
    private int settleFree(List<Outcome> outcomes, Holder holder) {
        return sql.call(connection -> {
            List<Long> ids = outcomes.stream().map(Outcome::id).toList();
            Set<Long> mine = lock(connection, ids, holder);
            Set<Long> done = new HashSet<>();
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.Done && mine.contains(outcome.id())) {
                    done.add(outcome.id());
                }
            }
            Set<Long> gone = removed(connection, done);
            outcomes.removeIf(outcome -> gone.contains(outcome.id()));
            int again = 0;
            for (Outcome outcome : outcomes) {
                again += mine.contains(outcome.id()) ? settle(connection, outcome, holder) : 0;
            }
            outcomes.removeIf(outcome -> mine.contains(outcome.id()));
            return again;
        });
    }

    private static Set<Long> removed(Connection connection, Set<Long> ids) throws SQLException {
        return ids.isEmpty()
                ? ids
                : new HashSet<>(Jdbc.list(
                        connection,
                        "DELETE FROM clockwork.task WHERE id = ANY (?) AND again IS NULL RETURNING id",
                        row -> row.getLong(1),
                        array(connection, ids)));
    }

    private static Set<Long> lock(Connection connection, Collection<Long> ids, Holder holder) throws SQLException {
        return new HashSet<>(Jdbc.list(
                connection,
                "SELECT id FROM clockwork.task WHERE id = ANY (?) AND life = ? FOR UPDATE SKIP LOCKED",
                row -> row.getLong(1),
                array(connection, ids),
                holder.life()));
    }

    private static java.sql.Array array(Connection connection, Collection<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
    }

    /** Returns 1 if it was asked again in the meantime, and waits as if it were the first time. */
    private static int settle(Connection connection, Outcome outcome, Holder holder) throws SQLException {
        String mine = " WHERE id = ? AND life = ?";
        long id = outcome.id();
        String life = holder.life();
        boolean done = outcome instanceof Outcome.Done;
        if (Jdbc.update(
                        connection,
                        "DELETE FROM clockwork.task" + mine + " AND again IS NULL" + (done ? "" : " AND dropped"),
                        id,
                        life)
                > 0) {
            return 0;
        }
        if (outcome instanceof Outcome.Back back) {
            Jdbc.update(
                    connection,
                    "UPDATE clockwork.task SET due = CASE WHEN again < ? THEN again ELSE ? END, " + FREE + mine,
                    back.due(),
                    back.due(),
                    id,
                    life);
            return 0;
        }
        if (outcome instanceof Outcome.Again again) {
            Jdbc.update(
                    connection,
                    "UPDATE clockwork.task SET due = CASE WHEN again < ? THEN again ELSE ? END,"
                            + " attempts = attempts + 1, tried_since = ?, why = ?, " + FREE + mine,
                    again.due(),
                    again.due(),
                    again.triedSince(),
                    again.why(),
                    id,
                    life);
            return 0;
        }
        if (outcome instanceof Outcome.Aside aside && layAside(connection, aside, life)) {
            return 0;
        }
        return Jdbc.update(
                connection,
                "UPDATE clockwork.task SET due = again, attempts = 0, tried_since = NULL, why = NULL, " + FREE + mine
                        + " AND again IS NOT NULL",
                id,
                life);
    }

    private static boolean layAside(Connection connection, Outcome.Aside aside, String life) throws SQLException {
        return Jdbc.update(
                        connection,
                        "UPDATE clockwork.task SET due = NULL, attempts = attempts + 1, tried_since = ?, why = ?, "
                                + FREE + " WHERE id = ? AND life = ? AND again IS NULL",
                        aside.triedSince(),
                        aside.why(),
                        aside.id(),
                        life)
                > 0;
    }

    /** One row, one transaction; none if somebody holds the row for too long: then the lease ends. */
    private int alone(Sql.Work<Integer> work) {
        try {
            return sql.call(work);
        } catch (DatabaseException e) {
            if (!e.sqlState().startsWith(LOCKED)) {
                throw e;
            }
            LOG.debug("A piece of work could not be had just now", e);
            return 0;
        }
    }
}
