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

/** The second factor of a person. */
@Entity
@Table(schema = "signin_password", name = "totp")
class TotpRow {
    @Id
    private String account;

    @Column(name = "sealed_secret", nullable = false)
    private String sealedSecret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "enrolled_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    private Date enrolledAt;

    static TotpRow of(String account, Instant now) {
        var row = new TotpRow();
        row.account = account;
        row.enrolledAt = Date.from(now);
        return row;
    }

    String sealedSecret() {
        return sealedSecret;
    }

    long lastStep() {
        return lastStep;
    }

    void become(String newSealedSecret, long step) {
        sealedSecret = newSealedSecret;
        lastStep = step;
    }
}
