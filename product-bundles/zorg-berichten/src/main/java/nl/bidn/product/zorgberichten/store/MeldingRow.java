// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;

@Entity
@IdClass(MeldingKey.class)
@Table(schema = "zorg_berichten", name = "melding")
class MeldingRow {
    @Id
    private String organisation;

    @Id
    private String onderwerp;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date op;

    protected MeldingRow() {}

    MeldingRow(OrganisationId organisation, String onderwerp, Instant op) {
        this.organisation = organisation.value();
        this.onderwerp = onderwerp;
        this.op = Date.from(op);
    }
}
