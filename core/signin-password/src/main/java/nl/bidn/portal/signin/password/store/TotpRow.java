// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.store;

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
    String account;

    @Column(name = "sealed_secret", nullable = false)
    String sealedSecret;

    @Column(name = "last_step")
    long lastStep;

    @Column(name = "enrolled_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    Date enrolledAt;
}
