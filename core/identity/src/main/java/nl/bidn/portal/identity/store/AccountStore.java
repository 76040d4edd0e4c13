// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in the database. */
@Component(service = AccountStore.class)
public final class AccountStore {
    /** What {@link #read} reads, of {@code identities.account a}. */
    static final String COLUMNS =
            "a.id, a.user_name, a.name, a.email, a.organisation, a.state, a.lang, a.last_sign_in, a.eherkenning";

    /** What a new session takes over from the account. */
    public record Opening(String name, Account.State state, String language, String theme) {}

    private final EntityManager em;

    @Activate
    public AccountStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** Lets the transactions about one account go one after the other. To be called before anything is read. */
    public void lock(AccountId id) {
        Plain.update(em, "UPDATE identities.account SET changes = changes WHERE id = ?", id.value());
    }

    /** Where somebody works, without remembering any more of him in this transaction. */
    public Optional<OrganisationId> organisation(AccountId id) {
        return em
                .createQuery("select a.organisation from AccountRow a where a.id = :id", String.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(OrganisationId::new)
                .findFirst();
    }

    public Optional<Account> find(AccountId id) {
        return row(id).map(AccountRow::toAccount);
    }

    /** @param userName in lower case, as all are kept */
    public Optional<Account> findByUserName(String userName) {
        return em
                .createQuery("select a from AccountRow a where a.userName = :userName", AccountRow.class)
                .setParameter("userName", userName)
                .getResultList()
                .stream()
                .map(AccountRow::toAccount)
                .findFirst();
    }

    public List<Account> of(OrganisationId organisation) {
        return em
                .createQuery(
                        "select a from AccountRow a where a.organisation = :organisation order by a.userName",
                        AccountRow.class)
                .setParameter("organisation", organisation.value())
                .getResultList()
                .stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    public List<Account> all() {
        return em
                .createQuery("select a from AccountRow a order by a.userName", AccountRow.class)
                .getResultList()
                .stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    public void add(Account account, String theme, Instant at) {
        em.persist(new AccountRow(account, theme, at));
    }

    public void state(AccountId id, Account.State state) {
        row(id).ifPresent(row -> row.state(state));
    }

    /** Typed the right verification code: REGISTERED becomes ACTIVE. */
    public void verified(AccountId id, Instant at) {
        row(id).ifPresent(row -> row.verified(at));
    }

    public boolean wasVerified(AccountId id) {
        return row(id).filter(AccountRow::wasVerified).isPresent();
    }

    /** Who came before this time and was not verified. */
    public List<AccountId> registeredBefore(Instant limit) {
        return em
                .createQuery(
                        "select a.id from AccountRow a where a.state = :state and a.createdAt < :limit order by a.createdAt",
                        String.class)
                .setParameter("state", Account.State.REGISTERED.name())
                .setParameter("limit", Times.column(limit))
                .getResultList()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    public void rename(AccountId id, String name, String email) {
        row(id).ifPresent(row -> row.rename(name, email));
    }

    /** Whether what is on the notice board is to be told by mail as well. */
    public boolean wantsNoticesByMail(AccountId id) {
        return row(id).filter(AccountRow::noticesByMail).isPresent();
    }

    public void noticesByMail(AccountId id, boolean wanted) {
        row(id).ifPresent(row -> row.noticesByMail(wanted));
    }

    public void newsletter(AccountId id, boolean wanted) {
        row(id).ifPresent(row -> row.newsletter(wanted));
    }

    public void signedIn(AccountId id, Instant at) {
        Plain.update(em, "UPDATE identities.account SET last_sign_in = ? WHERE id = ?", at, id.value());
    }

    public Optional<Opening> opening(AccountId id) {
        return Plain.first(
                em,
                "SELECT name, state, lang, theme FROM identities.account WHERE id = ?",
                row -> new Opening(
                        row.getString(1), Account.State.valueOf(row.getString(2)), row.getString(3), row.getString(4)),
                id.value());
    }

    static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new OrganisationId(row.getString(5)),
                Account.State.valueOf(row.getString(6)),
                row.getString(7),
                Times.orNull(row.getTimestamp(8)),
                row.getBoolean(9));
    }

    /** How pages look to the person, whichever session it is. */
    public String theme(AccountId id) {
        return row(id).map(AccountRow::theme).orElse("auto");
    }

    public void prefer(AccountId id, String language, String theme) {
        row(id).ifPresent(row -> row.prefer(language, theme));
    }

    /** The switches of a person, with the number of changes so far; none: there is no such account. */
    public Optional<UserSwitches> switches(AccountId id) {
        return row(id).map(AccountRow::switches);
    }

    public void switches(AccountId id, boolean newsletter, boolean contactPerson) {
        row(id).ifPresent(row -> row.switches(newsletter, contactPerson));
    }

    /** Counts a change by an administrator, so that another who looked before it is told. */
    public void countChange(AccountId id) {
        row(id).ifPresent(AccountRow::changed);
    }

    private Optional<AccountRow> row(AccountId id) {
        return Optional.ofNullable(em.find(AccountRow.class, id.value()));
    }

    /** By name. */
    public List<Account> search(AccountSearch.Search search, int offset, int most) {
        return matching("select a from AccountRow a", AccountRow.class, search, " order by a.searchName, a.id")
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    /** How many match, counted no further than {@code most}. */
    public int countMatching(AccountSearch.Search search, int most) {
        return matching("select a.id from AccountRow a", String.class, search, "")
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    public long countPresent(OrganisationId organisation) {
        return em.createQuery(
                        "select count(a) from AccountRow a where a.organisation = :organisation and a.state <> :gone",
                        Long.class)
                .setParameter("organisation", organisation.value())
                .setParameter("gone", Account.State.DEACTIVATED.name())
                .getSingleResult();
    }

    private <T> TypedQuery<T> matching(String select, Class<T> type, AccountSearch.Search search, String order) {
        Map<String, String> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where a.id is not null");
        OrganisationId organisation = search.organisation();
        if (organisation != null) {
            where.append(" and a.organisation = :organisation");
            values.put("organisation", organisation.value());
        }
        Account.State state = search.state();
        if (state != null) {
            where.append(" and a.state = :state");
            values.put("state", state.name());
        }
        if (!search.text().isBlank()) {
            where.append(" and (a.searchName like :part escape '!' or a.userName like :typed escape '!'"
                    + " or lower(a.email) like :typed escape '!')");
            values.put("part", part(SearchName.of(search.text())));
            values.put("typed", part(search.text().strip().toLowerCase(Locale.ROOT)));
        }
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static String part(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
