// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.clockwork.OutboxStatus;
import nl.bidn.portal.data.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rows of the outbox. */
@Component(service = MailStore.class)
public final class MailStore {
    /** A next try further ahead than this was written before the clock went back. */
    private static final Duration CLOCK_WENT_BACK = Duration.ofHours(5);

    private static final int MOST_SHOWN = 1000;
    private static final int CANDIDATES = 20;
    private static final String DUE =
            " FROM clockwork.mail WHERE state = 'WAITING' AND (next_try <= ?1 OR next_try > ?2)"
                    + " AND (lease_until IS NULL OR lease_until < ?1 OR lease_until > ?2) ORDER BY next_try";

    /** A mail that this node may send until its lease ends. */
    public record Claimed(
            String id, String kind, String recipient, String subject, String body, Instant madeAt, int tries) {}

    private final EntityManager em;
    private final Update update;
    private final boolean postgresql;

    @Activate
    public MailStore(@Reference(target = "(osgi.unit.name=clockwork)") EntityManager em, @Reference Sql sql) {
        this.em = em;
        this.update = new Update(em);
        this.postgresql = sql.dialect() == Sql.Dialect.POSTGRESQL;
    }

    public void add(String id, Outbox.Mail mail, String body, Instant now) {
        MailRow row = new MailRow();
        row.id = id;
        row.kind = mail.kind();
        row.recipient = mail.to();
        row.subject = mail.subject();
        row.body = body;
        row.madeAt = Date.from(now);
        row.nextTry = row.madeAt;
        row.state = MailRow.State.WAITING;
        em.persist(row);
    }

    /** Takes the mail that is due longest, so that no other node sends it before the lease ends. */
    public Optional<Claimed> claim(Instant now, Instant leaseUntil) {
        for (Object id : due(now).getResultList()) {
            int taken = update.run(
                    "UPDATE clockwork.mail SET lease_until = ? WHERE id = ? AND state = 'WAITING'"
                            + " AND (lease_until IS NULL OR lease_until < ? OR lease_until > ?)",
                    leaseUntil,
                    String.valueOf(id),
                    now,
                    now.plus(CLOCK_WENT_BACK));
            if (taken == 1) {
                MailRow row = em.find(MailRow.class, id);
                return Optional.of(new Claimed(
                        row.id, row.kind, row.recipient, row.subject, row.body, row.madeAt.toInstant(), row.tries));
            }
        }
        return Optional.empty();
    }

    /** On PostgreSQL, rows that another node is about to take are skipped; on Derby, compare-and-set sorts it out. */
    private Query due(Instant now) {
        String select = postgresql
                ? "SELECT id" + DUE + " LIMIT 1 FOR UPDATE SKIP LOCKED"
                : "SELECT id" + DUE + " FETCH FIRST " + CANDIDATES + " ROWS ONLY";
        return em.createNativeQuery(select)
                .setParameter(1, java.sql.Timestamp.from(now))
                .setParameter(2, java.sql.Timestamp.from(now.plus(CLOCK_WENT_BACK)));
    }

    public void sent(String id, Instant now) {
        update.run(
                "UPDATE clockwork.mail SET state = 'SENT', sent_at = ?, lease_until = NULL, last_error = NULL,"
                        + " tries = tries + 1 WHERE id = ?",
                now,
                id);
    }

    /** @param nextTry empty: it will not be tried again */
    public void failed(String id, Optional<Instant> nextTry, Instant now, String error) {
        update.run(
                "UPDATE clockwork.mail SET state = ?, next_try = ?, lease_until = NULL, last_error = ?,"
                        + " tries = tries + 1 WHERE id = ?",
                nextTry.isPresent() ? "WAITING" : "DEAD",
                nextTry.orElse(now),
                error,
                id);
    }

    /** False if there is no such dead letter. */
    public boolean revive(String id, Instant now) {
        return update.run(
                        "UPDATE clockwork.mail SET state = 'WAITING', next_try = ?, tries = 0"
                                + " WHERE id = ? AND state = 'DEAD'",
                        now,
                        id)
                == 1;
    }

    public long waiting() {
        return count(MailRow.State.WAITING);
    }

    public long dead() {
        return count(MailRow.State.DEAD);
    }

    private long count(MailRow.State state) {
        return em.createQuery("SELECT COUNT(m) FROM MailRow m WHERE m.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    public List<OutboxStatus.DeadLetter> deadLetters() {
        return em
                .createQuery("SELECT m FROM MailRow m WHERE m.state = :dead ORDER BY m.madeAt", MailRow.class)
                .setParameter("dead", MailRow.State.DEAD)
                .setMaxResults(MOST_SHOWN)
                .getResultList()
                .stream()
                .map(m -> new OutboxStatus.DeadLetter(
                        m.id, m.kind, m.recipient, m.subject, m.madeAt.toInstant(), m.tries, m.lastError))
                .toList();
    }

    public int removeTo(String address) {
        return em.createQuery("DELETE FROM MailRow m WHERE LOWER(m.recipient) = :address")
                .setParameter("address", address.toLowerCase(Locale.ROOT))
                .executeUpdate();
    }

    public int removeSentBefore(Instant before) {
        return em.createQuery("DELETE FROM MailRow m WHERE m.state = :sent AND m.sentAt < :before")
                .setParameter("sent", MailRow.State.SENT)
                .setParameter("before", Date.from(before))
                .executeUpdate();
    }

    public int removeDeadBefore(Instant before) {
        return em.createQuery("DELETE FROM MailRow m WHERE m.state = :dead AND m.madeAt < :before")
                .setParameter("dead", MailRow.State.DEAD)
                .setParameter("before", Date.from(before))
                .executeUpdate();
    }
}
