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

/** A one-time link; the row goes when it is used. */
@Entity
@Table(schema = "signin_password", name = "link")
class LinkRow {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(nullable = false)
    private String account;

    @Column(name = "made_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    private Date madeAt;

    @Column(name = "expires_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    private Date expiresAt;

    static LinkRow of(String tokenHash, String account, Instant madeAt, Instant expiresAt) {
        var row = new LinkRow();
        row.tokenHash = tokenHash;
        row.account = account;
        row.madeAt = Date.from(madeAt);
        row.expiresAt = Date.from(expiresAt);
        return row;
    }

    String account() {
        return account;
    }

    Instant expiresAt() {
        return expiresAt.toInstant();
    }
}
