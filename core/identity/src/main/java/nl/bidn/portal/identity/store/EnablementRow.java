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
import nl.bidn.portal.identity.Enablement;

/** A product that is switched on for an organisation; gone when it is switched off. */
@Entity
@Table(schema = "identities", name = "enablement")
class EnablementRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "product")
    private String product;

    @Column(name = "organisation")
    private String organisation;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "enabled_at")
    private Date enabledAt;

    @Column(name = "enabled_by")
    private String enabledBy;

    EnablementRow(ProductId product, OrganisationId organisation, Instant at, String by) {
        this.id = idOf(product, organisation);
        this.product = product.value();
        this.organisation = organisation.value();
        this.enabledAt = Times.column(at);
        this.enabledBy = by;
    }

    static String idOf(ProductId product, OrganisationId organisation) {
        return product + "/" + organisation;
    }

    Enablement.Enabled toEnabled() {
        return new Enablement.Enabled(new ProductId(product), new OrganisationId(organisation), enabledAt.toInstant());
    }
}
