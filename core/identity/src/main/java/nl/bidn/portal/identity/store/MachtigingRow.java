// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.Date;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import org.jspecify.annotations.Nullable;

/** A mandate of an external provider; its diensten stand in one column, in order, with a comma between. */
@Entity
@Table(schema = "identities", name = "machtiging")
class MachtigingRow {
    private static final String COMMA = ",";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "municipality")
    private String municipality;

    @Column(name = "provider")
    private String provider;

    @Column(name = "product")
    private String product;

    @Column(name = "diensten")
    private String diensten;

    @Column(name = "valid_from")
    private Date validFrom;

    @Column(name = "valid_until")
    private @Nullable Date validUntil;

    @Column(name = "form_reference")
    private String document;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "recorded_at")
    private java.util.Date recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    MachtigingRow(Machtiging machtiging) {
        this.id = machtiging.id();
        this.municipality = machtiging.municipality().value();
        this.provider = machtiging.provider().value();
        this.product = machtiging.product().value();
        this.diensten = String.join(COMMA, new TreeSet<>(machtiging.diensten()));
        this.validFrom = Times.column(machtiging.from());
        this.validUntil = Times.columnOrNull(machtiging.until());
        this.document = machtiging.document();
        this.recordedAt = Times.column(machtiging.recordedAt());
        this.recordedBy = machtiging.recordedBy();
    }

    Machtiging toMachtiging() {
        return new Machtiging(
                id,
                new OrganisationId(municipality),
                new OrganisationId(provider),
                new ProductId(product),
                Set.of(diensten.split(COMMA)),
                validFrom.toLocalDate(),
                Times.dayOrNull(validUntil),
                document,
                recordedAt.toInstant(),
                recordedBy);
    }
}
