// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.store;

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
    String tokenHash;

    @Column(nullable = false)
    String account;

    @Column(name = "expires_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    Date expiresAt;
}
