// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.product.alleenverdieners.service.ReportStore.NewReport;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "alleenverdieners", name = "report")
class ReportRow {
    @Id
    private String id;

    @Column
    private String organisation;

    @Column
    private String supplier;

    @Column
    private String delivery;

    @Column
    private String title;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_id")
    private String fileId;

    @Column(name = "file_size")
    private long fileSize;

    @Column
    private int households;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "published_at")
    private Date publishedAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "expires_at")
    private Date expiresAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "fetched_at")
    private @Nullable Date fetchedAt;

    @Column(name = "fetched_by")
    private @Nullable String fetchedBy;

    @Column(name = "fetched_by_id")
    private @Nullable String fetchedById;

    protected ReportRow() {}

    ReportRow(String organisation, NewReport report) {
        this.id = Letters.random();
        this.organisation = organisation;
        this.supplier = report.supplier().value();
        this.delivery = report.delivery();
        this.title = report.title();
        this.fileName = report.fileName();
        this.fileId = report.fileId();
        this.fileSize = report.size();
        this.households = report.households();
        this.publishedAt = date(report.publishedAt());
        this.expiresAt = date(report.expiresAt());
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
