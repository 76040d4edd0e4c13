// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.data.Times;

/** A link to one's applications; the token itself is kept nowhere. */
@Entity
@Table(schema = "aansluiten", name = "toegang")
class ToegangRow {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "email")
    private String email;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "made_at")
    private Date madeAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "expires_at")
    private Date expiresAt;

    ToegangRow(String tokenHash, String email, Instant at, Instant until) {
        this.tokenHash = tokenHash;
        this.emailKey = email.toLowerCase(Locale.ROOT);
        this.email = email;
        this.madeAt = Times.column(at);
        this.expiresAt = Times.column(until);
    }

    String email() {
        return email;
    }

    boolean countsAt(Instant at) {
        return at.isBefore(expiresAt.toInstant());
    }
}
