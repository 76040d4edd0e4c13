// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.jspecify.annotations.Nullable;

/** Wrong tries in a row. */
@Entity
@Table(schema = "signin_password", name = "tries")
class TriesRow {
    @Id
    String account;

    int failures;

    @Column(name = "blocked_until")
    @Temporal(TemporalType.TIMESTAMP)
    @Nullable
    Date blockedUntil;
}
