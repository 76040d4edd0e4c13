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

/** Whether people of an organisation need a second factor. */
@Entity
@Table(schema = "signin_password", name = "policy")
class PolicyRow {
    @Id
    private String organisation;

    @Column(name = "totp_required")
    private boolean totpRequired;

    @Column(name = "changed_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    private Date changedAt;

    static PolicyRow of(String organisation) {
        var row = new PolicyRow();
        row.organisation = organisation;
        return row;
    }

    boolean totpRequired() {
        return totpRequired;
    }

    void become(boolean required, Instant now) {
        totpRequired = required;
        changedAt = Date.from(now);
    }
}
