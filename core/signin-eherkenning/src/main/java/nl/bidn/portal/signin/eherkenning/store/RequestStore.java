// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests that wait for an answer, and what was seen and may not be seen again; to be called in a transaction. */
@Component(service = RequestStore.class)
public final class RequestStore {
    /**
     * A request on its way.
     *
     * @param requestId ID of the AuthnRequest
     * @param browserHash of the secret that only the browser that began has
     */
    public record Pending(
            String requestId,
            String broker,
            String browserHash,
            String service,
            Instant askedAt,
            Instant expiresAt,
            boolean used) {}

    /**
     * What is known of what a browser brings.
     *
     * @param shown whether its artifact was shown before; false where there is no such request
     */
    public record Known(Optional<Pending> pending, boolean shown) {}

    /** What may be shown once. */
    public enum Kind {
        ARTIFACT,
        ASSERTION
    }

    private final Sql sql;

    /** @param entities not used, but it is there once the tables are */
    @Activate
    public RequestStore(
            @Reference(target = "(osgi.unit.name=signin-eherkenning)") EntityManager entities, @Reference Sql sql) {
        this.sql = sql;
    }

    public void keep(String handleHash, Pending pending) {
        sql.<Integer>call(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO signin_eherkenning.request (handle_hash,"
                            + " request_id, broker, browser_hash, service, asked_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, handleHash);
                insert.setString(2, pending.requestId());
                insert.setString(3, pending.broker());
                insert.setString(4, pending.browserHash());
                insert.setString(5, pending.service());
                insert.setTimestamp(6, moment(pending.askedAt()));
                insert.setTimestamp(7, moment(pending.expiresAt()));
                return insert.executeUpdate();
            }
        });
    }

    /** The request of this handle, and whether the artifact that came with it was shown before. */
    public Known known(String handleHash, String artifactHash) {
        return sql.call(connection -> {
            try (var query = connection.prepareStatement("SELECT r.request_id, r.broker, r.browser_hash, r.service,"
                    + " r.asked_at, r.expires_at, r.used_at, s.hash FROM signin_eherkenning.request r"
                    + " LEFT JOIN signin_eherkenning.seen s ON s.kind = ? AND s.hash = ? WHERE r.handle_hash = ?")) {
                query.setString(1, Kind.ARTIFACT.name());
                query.setString(2, artifactHash);
                query.setString(3, handleHash);
                try (var row = query.executeQuery()) {
                    return row.next()
                            ? new Known(Optional.of(pending(row)), row.getString(8) != null)
                            : new Known(Optional.empty(), false);
                }
            }
        });
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7) != null);
    }

    /** Uses the request up; false if somebody else did so first, on whatever node. Compares and sets in one statement. */
    public boolean use(String handleHash, Instant now) {
        return sql.<Integer>call(connection -> {
                    try (var update = connection.prepareStatement("UPDATE signin_eherkenning.request SET used_at = ?"
                            + " WHERE handle_hash = ? AND used_at IS NULL")) {
                        update.setTimestamp(1, moment(now));
                        update.setString(2, handleHash);
                        return update.executeUpdate();
                    }
                })
                == 1;
    }

    /** Remembers that it was shown; false if it was before. Then the transaction is of no more use on PostgreSQL. */
    public boolean see(Kind kind, String hash, Instant until) {
        try {
            return sql.call(connection -> {
                try (var insert = connection.prepareStatement(
                        "INSERT INTO signin_eherkenning.seen (kind, hash, until_at) VALUES (?, ?, ?)")) {
                    insert.setString(1, kind.name());
                    insert.setString(2, hash);
                    insert.setTimestamp(3, moment(until));
                    return insert.executeUpdate() == 1;
                }
            });
        } catch (DatabaseException e) {
            if (e.duplicateKey()) {
                return false;
            }
            throw e;
        }
    }

    /** Removes what is of no more use. */
    public int removeBefore(Instant moment) {
        return remove("DELETE FROM signin_eherkenning.request WHERE expires_at < ?", moment)
                + remove("DELETE FROM signin_eherkenning.seen WHERE until_at < ?", moment);
    }

    private int remove(String statement, Instant moment) {
        return sql.<Integer>call(connection -> {
            try (var delete = connection.prepareStatement(statement)) {
                delete.setTimestamp(1, moment(moment));
                return delete.executeUpdate();
            }
        });
    }

    /** To the millisecond, as clocks of nodes differ by more. */
    private static Timestamp moment(Instant instant) {
        return new Timestamp(instant.toEpochMilli());
    }
}
