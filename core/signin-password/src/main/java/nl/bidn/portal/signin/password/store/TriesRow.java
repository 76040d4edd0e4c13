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
import org.jspecify.annotations.Nullable;

/** Wrong tries in a row. */
@Entity
@Table(schema = "signin_password", name = "tries")
class TriesRow {
    @Id
    private String account;

    private int failures;

    @Column(name = "blocked_until")
    @Temporal(TemporalType.TIMESTAMP)
    private @Nullable Date blockedUntil;

    static TriesRow of(String account) {
        var row = new TriesRow();
        row.account = account;
        return row;
    }

    int failures() {
        return failures;
    }

    @Nullable
    Instant blockedUntil() {
        var until = blockedUntil;
        return until == null ? null : until.toInstant();
    }

    void become(int newFailures, @Nullable Instant until) {
        failures = newFailures;
        blockedUntil = until == null ? null : Date.from(until);
    }
}
