// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.aansluiten.Checklists.Vinkje;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;

/** Something that somebody said about a step. */
@Entity
@Table(schema = "aansluiten", name = "vinkje")
class VinkjeRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "product")
    private String product;

    @Column(name = "vinkje")
    private String vinkje;

    @Column(name = "since_day")
    private Date since;

    @Column(name = "ticked_by")
    private String tickedBy;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "ticked_at")
    private java.util.Date tickedAt;

    VinkjeRow(
            OrganisationId organisation, ProductId product, Vinkje vinkje, LocalDate since, AccountId by, Instant at) {
        this.id = key(organisation, product, vinkje);
        this.organisation = organisation.value();
        this.product = product.value();
        this.vinkje = vinkje.name();
        this.since = Date.valueOf(since);
        this.tickedBy = by.value();
        this.tickedAt = Times.column(at);
    }

    static String key(OrganisationId organisation, ProductId product, Vinkje vinkje) {
        return organisation + "/" + product + "/" + vinkje;
    }

    ProductId product() {
        return new ProductId(product);
    }

    Vinkje vinkje() {
        return Vinkje.valueOf(vinkje);
    }

    LocalDate since() {
        return since.toLocalDate();
    }
}
