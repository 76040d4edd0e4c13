// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
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

    /** What may be shown once. */
    public enum Kind {
        ARTIFACT,
        ASSERTION
    }

    private final EntityManager entities;
    private final Sql sql;

    @Activate
    public RequestStore(
            @Reference(target = "(osgi.unit.name=signin-eherkenning)") EntityManager entities, @Reference Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    public void keep(String handleHash, Pending pending) {
        entities.persist(RequestRow.of(handleHash, pending));
    }

    public Optional<Pending> find(String handleHash) {
        return Optional.ofNullable(entities.find(RequestRow.class, handleHash)).map(RequestRow::toPending);
    }

    /** Uses the request up; false if somebody else did so first, on whatever node. Compares and sets in one statement. */
    public boolean use(String handleHash, Instant now) {
        return sql.<Integer>call(connection -> {
                    try (var update = connection.prepareStatement("UPDATE signin_eherkenning.request SET used_at = ?"
                            + " WHERE handle_hash = ? AND used_at IS NULL")) {
                        update.setTimestamp(1, Timestamp.from(now));
                        update.setString(2, handleHash);
                        return update.executeUpdate();
                    }
                })
                == 1;
    }

    public boolean seen(Kind kind, String hash) {
        return sql.call(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT hash FROM signin_eherkenning.seen WHERE kind = ? AND hash = ?")) {
                query.setString(1, kind.name());
                query.setString(2, hash);
                try (var rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /** Remembers that it was shown; false if it was before. Then the transaction is of no more use on PostgreSQL. */
    public boolean see(Kind kind, String hash, Instant until) {
        try {
            return sql.call(connection -> {
                try (var insert = connection.prepareStatement(
                        "INSERT INTO signin_eherkenning.seen (kind, hash, until_at) VALUES (?, ?, ?)")) {
                    insert.setString(1, kind.name());
                    insert.setString(2, hash);
                    insert.setTimestamp(3, Timestamp.from(until));
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
        int requests = entities.createQuery("delete from RequestRow r where r.expiresAt < :moment")
                .setParameter("moment", Date.from(moment))
                .executeUpdate();
        return requests
                + sql.<Integer>call(connection -> {
                    try (var delete =
                            connection.prepareStatement("DELETE FROM signin_eherkenning.seen WHERE until_at < ?")) {
                        delete.setTimestamp(1, Timestamp.from(moment));
                        return delete.executeUpdate();
                    }
                });
    }
}
