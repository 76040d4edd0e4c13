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
import nl.bidn.portal.identity.Diensten;

/** A dienst that is switched on for an organisation; gone when it is switched off. */
@Entity
@Table(schema = "identities", name = "dienst")
class DienstRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "product")
    private String product;

    @Column(name = "dienst")
    private String dienst;

    @Column(name = "organisation")
    private String organisation;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "enabled_at")
    private Date enabledAt;

    @Column(name = "enabled_by")
    private String enabledBy;

    DienstRow(ProductId product, String dienst, OrganisationId organisation, Instant at, String by) {
        this.id = idOf(product, dienst, organisation);
        this.product = product.value();
        this.dienst = dienst;
        this.organisation = organisation.value();
        this.enabledAt = Times.column(at);
        this.enabledBy = by;
    }

    static String idOf(ProductId product, String dienst, OrganisationId organisation) {
        return product + "/" + dienst + "/" + organisation;
    }

    Diensten.Enabled toEnabled() {
        return new Diensten.Enabled(
                new ProductId(product), dienst, new OrganisationId(organisation), enabledAt.toInstant());
    }
}
