// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Session;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions in the database. */
@Component(service = SessionStore.class)
public final class SessionStore {
    /** Column by column: asked for the row itself, OpenJPA reads its id first, and then all of it by that. */
    private static final String SELECT =
            "select s.id, s.tokenHash, s.previousHash, s.rotatedAt, s.account, s.assurance,"
                    + " s.startedAt, s.lastActivity, s.chosen, s.formToken, s.language, s.theme, s.endedAt, s.endReason,"
                    + " a.name, a.state from SessionRow s, AccountRow a where s.account = a.id and ";

    /** The same columns. */
    private static final String BY_TOKEN =
            "SELECT s.id, s.token_hash, s.previous_hash, s.rotated_at, s.account, s.assurance, s.started_at,"
                    + " s.last_activity, s.chosen, s.form_token, s.lang, s.theme, s.ended_at, s.end_reason, a.name, a.state"
                    + " FROM identities.login_session s JOIN identities.account a ON a.id = s.account WHERE ";

    private static final String LIVE = SELECT + "s.endedAt is null ";

    private static final String ACTIVE = Account.State.ACTIVE.name();

    private final EntityManager em;

    @Activate
    public SessionStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public void open(Session session, String tokenHash) {
        OrganisationId chosen = session.chosen();
        Plain.update(
                em,
                "INSERT INTO identities.login_session (id, token_hash, account, assurance, started_at, last_activity,"
                        + " chosen, form_token, lang, theme) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.id(),
                tokenHash,
                session.account().value(),
                session.assurance().name(),
                session.startedAt(),
                session.lastActivity(),
                chosen == null ? null : chosen.value(),
                session.formToken(),
                session.language(),
                session.theme());
    }

    /**
     * By its present token or the one before; also one that ended. Asked one after the other, as each has an index: asked together,
     * Derby reads all sessions that there are.
     */
    public Optional<KeptSession> findByToken(String tokenHash) {
        return with("s.token_hash = ?", tokenHash).or(() -> with("s.previous_hash = ?", tokenHash));
    }

    private Optional<KeptSession> with(String token, String hash) {
        return Plain.first(em, BY_TOKEN + token, SessionStore::kept, hash);
    }

    /** Those that did not end yet, as far as the rows know; the longest open first. */
    public List<KeptSession> live() {
        return kept(em.createQuery(LIVE + "order by s.startedAt, s.id", Object[].class)
                .getResultList());
    }

    public List<KeptSession> liveOf(AccountId account) {
        return kept(em.createQuery(LIVE + "and s.account = :account order by s.startedAt, s.id", Object[].class)
                .setParameter("account", account.value())
                .getResultList());
    }

    public Optional<KeptSession> live(String id) {
        return kept(em.createQuery(LIVE + "and s.id = :id", Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Notes activity; never of a session that ended. */
    public void active(String id, Instant at) {
        Plain.update(
                em,
                "UPDATE identities.login_session SET last_activity = ?"
                        + " WHERE id = ? AND ended_at IS NULL AND last_activity < ?",
                at,
                id,
                at);
    }

    public void rotate(String id, String tokenHash, Instant lastActivity, Instant at) {
        SessionRow row = row(id);
        row.rotate(tokenHash, at);
        row.active(lastActivity);
    }

    public void choose(String id, @Nullable OrganisationId organisation, Instant at) {
        SessionRow row = row(id);
        row.choose(organisation);
        row.active(at);
    }

    public void prefer(String id, String language, String theme, Instant at) {
        SessionRow row = row(id);
        row.prefer(language, theme);
        row.active(at);
    }

    public void end(String id, Instant at, SessionEnd reason) {
        row(id).end(at, reason);
    }

    public int removeEndedBefore(Instant limit) {
        return em.createQuery("delete from SessionRow s where s.endedAt < :limit")
                .setParameter("limit", Times.column(limit))
                .executeUpdate();
    }

    private SessionRow row(String id) {
        SessionRow row = em.find(SessionRow.class, id);
        if (row == null) {
            throw new IllegalStateException("There is no such session any more");
        }
        return row;
    }

    private static KeptSession kept(ResultSet row) throws SQLException {
        var columns = new @Nullable Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = row.getObject(i + 1);
        }
        return new Columns(columns).toKept();
    }

    private static List<KeptSession> kept(List<Object[]> rows) {
        return rows.stream().map(Columns::new).map(Columns::toKept).toList();
    }

    /** A row of {@link #SELECT}, read from left to right. */
    private static final class Columns {
        private final Iterator<@Nullable Object> values;

        Columns(@Nullable Object[] row) {
            values = Arrays.asList(row).iterator();
        }

        private @Nullable String textOrNull() {
            return (String) values.next();
        }

        private String text() {
            return Objects.requireNonNull(textOrNull());
        }

        private @Nullable Instant momentOrNull() {
            return Times.orNull((Date) values.next());
        }

        private Instant moment() {
            return Objects.requireNonNull(momentOrNull());
        }

        KeptSession toKept() {
            String id = text();
            String tokenHash = text();
            String previousHash = textOrNull();
            Instant rotatedAt = momentOrNull();
            var account = new AccountId(text());
            Assurance assurance = Assurance.valueOf(text());
            Instant startedAt = moment();
            Instant lastActivity = moment();
            String chosen = textOrNull();
            String formToken = text();
            String language = text();
            String theme = text();
            Instant endedAt = momentOrNull();
            String endReason = textOrNull();
            String name = text();
            boolean verified = ACTIVE.equals(text());
            var session = new Session(
                    id,
                    account,
                    name,
                    assurance,
                    startedAt,
                    lastActivity,
                    chosen == null ? null : new OrganisationId(chosen),
                    formToken,
                    language,
                    theme,
                    verified);
            SessionEnd reason = endReason == null ? null : SessionEnd.valueOf(endReason);
            return new KeptSession(session, tokenHash, previousHash, rotatedAt, endedAt, reason);
        }
    }
}
