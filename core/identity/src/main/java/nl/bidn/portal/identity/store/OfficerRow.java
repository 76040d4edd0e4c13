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
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;

/** Somebody who works at the servicedesk. */
@Entity
@Table(schema = "identities", name = "officer")
class OfficerRow {
    @Id
    @Column(name = "account")
    private String account;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "granted_at")
    private Date grantedAt;

    @Column(name = "granted_by")
    private String grantedBy;

    OfficerRow(AccountId account, String by, Instant at) {
        this.account = account.value();
        this.grantedBy = by;
        this.grantedAt = Times.column(at);
    }

    AccountId account() {
        return new AccountId(account);
    }
}
