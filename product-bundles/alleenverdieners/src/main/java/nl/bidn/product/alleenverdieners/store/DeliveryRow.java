// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.product.alleenverdieners.service.Receipt;

@Entity
@IdClass(DeliveryKey.class)
@Table(schema = "alleenverdieners", name = "delivery")
class DeliveryRow {
    @Id
    private String supplier;

    @Id
    private String id;

    @Column
    private String sha256;

    @Column(name = "report_year")
    private int year;

    @Column
    private int reports;

    @Column
    private int households;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "published_at")
    private Date publishedAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "expires_at")
    private Date expiresAt;

    protected DeliveryRow() {}

    DeliveryRow(String supplier, Receipt receipt) {
        this.supplier = supplier;
        this.id = receipt.id();
        this.sha256 = receipt.sha256();
        this.year = receipt.year();
        this.reports = receipt.reports();
        this.households = receipt.households();
        this.publishedAt = Date.from(receipt.publishedAt());
        this.expiresAt = Date.from(receipt.expiresAt());
    }

    Receipt receipt() {
        return new Receipt(id, sha256, year, reports, households, publishedAt.toInstant(), expiresAt.toInstant());
    }
}
