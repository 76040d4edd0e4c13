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
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Roles;
import org.jspecify.annotations.Nullable;

/** A role that an account holds, or held. */
@Entity
@Table(schema = "identities", name = "role_grant")
class RoleGrantRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account")
    private String account;

    @Column(name = "product")
    private String product;

    @Column(name = "role_id")
    private String role;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "change_form")
    private @Nullable String changeForm;

    @Column(name = "granted_by")
    private @Nullable String grantedBy;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "granted_at")
    private Date grantedAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "revoked_at")
    private @Nullable Date revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    /** It went because the person was switched off, and is offered again when he is switched on. */
    @Column(name = "switched_off")
    private boolean switchedOff;

    RoleGrantRow(String id, Roles.Held held, String changeForm, Instant at) {
        this.id = id;
        this.account = held.account().value();
        this.product = held.product().value();
        this.role = held.role();
        this.organisation = held.organisation().value();
        this.changeForm = changeForm;
        this.grantedAt = Times.column(at);
    }

    /** Given by a gebruikersbeheerder himself, without a form. */
    RoleGrantRow(String id, Roles.Held held, AccountId by, Instant at) {
        this.id = id;
        this.account = held.account().value();
        this.product = held.product().value();
        this.role = held.role();
        this.organisation = held.organisation().value();
        this.grantedBy = by.value();
        this.grantedAt = Times.column(at);
    }

    void switchedOff(boolean off) {
        switchedOff = off;
    }

    void revoke(String by, Instant at) {
        revokedAt = Times.column(at);
        revokedBy = by;
    }

    Instant grantedAt() {
        return grantedAt.toInstant();
    }

    Roles.Held toHeld() {
        return new Roles.Held(new AccountId(account), new ProductId(product), role, new OrganisationId(organisation));
    }
}
