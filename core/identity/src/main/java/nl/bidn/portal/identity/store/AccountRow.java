// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. */
@Entity
@Table(schema = "identities", name = "account")
class AccountRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "state")
    private String state;

    @Column(name = "lang")
    private String language;

    @Column(name = "theme")
    private String theme;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "created_at")
    private Date createdAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "last_sign_in")
    private @Nullable Date lastSignIn;

    @Column(name = "eherkenning")
    private boolean eherkenning;

    @Column(name = "search_name")
    private String searchName;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "verified_at")
    private @Nullable Date verifiedAt;

    @Column(name = "newsletter")
    private boolean newsletter;

    @Column(name = "contact_person")
    private boolean contactPerson;

    @Column(name = "notices_by_mail")
    private boolean noticesByMail = true;

    /** Goes up with each change by an administrator. */
    @Column(name = "changes")
    private int changes;

    AccountRow(Account account, String theme, Instant createdAt) {
        this.id = account.id().value();
        this.userName = account.userName();
        this.name = account.name();
        this.email = account.email();
        this.organisation = account.organisation().value();
        this.state = account.state().name();
        this.language = account.language();
        this.theme = theme;
        this.createdAt = Times.column(createdAt);
        this.lastSignIn = Times.columnOrNull(account.lastSignIn());
        this.eherkenning = account.eherkenning();
        this.searchName = SearchName.of(account.name());
    }

    void rename(String newName, String newEmail) {
        name = newName;
        email = newEmail;
        searchName = SearchName.of(newName);
    }

    boolean noticesByMail() {
        return noticesByMail;
    }

    void noticesByMail(boolean wanted) {
        noticesByMail = wanted;
    }

    void newsletter(boolean wanted) {
        newsletter = wanted;
    }

    String theme() {
        return theme;
    }

    void state(Account.State next) {
        state = next.name();
    }

    void verified(Instant at) {
        state = Account.State.ACTIVE.name();
        verifiedAt = Times.column(at);
    }

    boolean wasVerified() {
        return verifiedAt != null;
    }

    void prefer(String newLanguage, String newTheme) {
        language = newLanguage;
        theme = newTheme;
    }

    UserSwitches switches() {
        return new UserSwitches(newsletter, contactPerson, changes);
    }

    void switches(boolean toNewsletter, boolean toContactPerson) {
        newsletter = toNewsletter;
        contactPerson = toContactPerson;
    }

    void changed() {
        changes++;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    Account toAccount() {
        return new Account(
                new AccountId(id),
                userName,
                name,
                email,
                new OrganisationId(organisation),
                Account.State.valueOf(state),
                language,
                Times.orNull(lastSignIn),
                eherkenning);
    }
}
