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
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;

/** A new person with whom a field of work has dealt. */
@Entity
@Table(schema = "identities", name = "newcomer_handled")
class NewcomerRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account")
    private String account;

    @Column(name = "field_of_work")
    private String domain;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "handled_at")
    private Date handledAt;

    @Column(name = "handled_by")
    private String handledBy;

    NewcomerRow(AccountId account, Domain domain, String by, Instant at) {
        this.id = idOf(account, domain);
        this.account = account.value();
        this.domain = domain.name();
        this.handledAt = Times.column(at);
        this.handledBy = by;
    }

    static String idOf(AccountId account, Domain domain) {
        return account + ":" + domain;
    }

    AccountId account() {
        return new AccountId(account);
    }

    Domain domain() {
        return Domain.valueOf(domain);
    }
}
