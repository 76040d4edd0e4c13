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
import nl.bidn.portal.identity.Roles.SystemHeld;
import org.jspecify.annotations.Nullable;

/** A role that a system holds, or held. */
@Entity
@Table(schema = "identities", name = "system_grant")
class SystemGrantRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "oin")
    private String oin;

    @Column(name = "name")
    private String name;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "product")
    private String product;

    @Column(name = "role_id")
    private String role;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "granted_at")
    private Date grantedAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "revoked_at")
    private @Nullable Date revokedAt;

    SystemGrantRow(String id, SystemHeld held, Instant at) {
        this.id = id;
        this.oin = held.oin();
        this.name = held.name();
        this.organisation = held.organisation().value();
        this.product = held.product().value();
        this.role = held.role();
        this.grantedAt = Times.column(at);
    }

    void revoke(Instant at) {
        revokedAt = Times.column(at);
    }

    SystemHeld toHeld() {
        return new SystemHeld(oin, name, new OrganisationId(organisation), new ProductId(product), role);
    }
}
