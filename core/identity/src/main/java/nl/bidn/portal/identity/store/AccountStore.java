// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in the database. */
@Component(service = AccountStore.class)
public final class AccountStore {
    private final EntityManager em;

    @Activate
    public AccountStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** Lets the transactions about one account go one after the other. To be called before anything is read. */
    public void lock(AccountId id) {
        em.createQuery("update AccountRow a set a.changes = a.changes where a.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
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

    public boolean wantsNewsletter(AccountId id) {
        return row(id).filter(AccountRow::newsletter).isPresent();
    }

    public void newsletter(AccountId id, boolean wanted) {
        row(id).ifPresent(row -> row.newsletter(wanted));
    }

    public void signedIn(AccountId id, Instant at) {
        row(id).ifPresent(row -> row.signedIn(at));
    }

    /** How pages look to the person, whichever session it is. */
    public String theme(AccountId id) {
        return row(id).map(AccountRow::theme).orElse("auto");
    }

    public void prefer(AccountId id, String language, String theme) {
        row(id).ifPresent(row -> row.prefer(language, theme));
    }

    private Optional<AccountRow> row(AccountId id) {
        return Optional.ofNullable(em.find(AccountRow.class, id.value()));
    }
}
