// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/** Of which register an organisation was told that there are signals. */
@Entity
@Table(schema = "wlz_registertoets", name = "signaal_melding")
class SignaalmeldingRow {
    @Id
    private String organisation;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date peilmoment;

    protected SignaalmeldingRow() {}

    SignaalmeldingRow(String organisation, Instant peilmoment) {
        this.organisation = organisation;
        this.peilmoment = Date.from(peilmoment);
    }

    Instant peilmoment() {
        return peilmoment.toInstant();
    }
}
