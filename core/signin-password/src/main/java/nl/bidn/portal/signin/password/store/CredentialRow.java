// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/** The hash of a password. */
@Entity
@Table(schema = "signin_password", name = "credential")
class CredentialRow {
    @Id
    private String account;

    @Column(nullable = false)
    private String phc;

    @Column(name = "changed_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    private Date changedAt;

    static CredentialRow of(String account) {
        var row = new CredentialRow();
        row.account = account;
        return row;
    }

    String phc() {
        return phc;
    }

    void become(String newPhc, Instant now) {
        phc = newPhc;
        changedAt = Date.from(now);
    }
}
