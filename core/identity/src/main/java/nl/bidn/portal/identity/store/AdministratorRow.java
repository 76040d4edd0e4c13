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
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators.Administered;
import org.jspecify.annotations.Nullable;

/** A field of work that somebody manages, or managed, at an organisation. */
@Entity
@Table(schema = "identities", name = "administrator")
class AdministratorRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account")
    private String account;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "field_of_work")
    private String domain;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "granted_at")
    private Date grantedAt;

    @Column(name = "granted_by")
    private String grantedBy;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "revoked_at")
    private @Nullable Date revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    AdministratorRow(String id, AccountId account, Administered of, String by, Instant at) {
        this.id = id;
        this.account = account.value();
        this.organisation = of.organisation().value();
        this.domain = of.domain().name();
        this.grantedBy = by;
        this.grantedAt = Times.column(at);
    }

    Instant grantedAt() {
        return grantedAt.toInstant();
    }

    void revoke(String by, Instant at) {
        revokedBy = by;
        revokedAt = Times.column(at);
    }

    AccountId account() {
        return new AccountId(account);
    }

    Administered administered() {
        return new Administered(new OrganisationId(organisation), Domain.valueOf(domain));
    }
}
